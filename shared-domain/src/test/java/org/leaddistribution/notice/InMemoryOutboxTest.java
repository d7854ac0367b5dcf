package org.leaddistribution.notice;

import java.time.Instant;
import java.util.List;
import org.leaddistribution.fake.InMemoryOutbox;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.Ending;
import org.leaddistribution.notice.Notice.LeadsReady;
import org.leaddistribution.round.FileId;

class InMemoryOutboxTest extends OutboxContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected Notice fileMadeAt(Instant time) {
        var member = new MemberAddress("0xann");
        return added(new LeadsReady(FileId.drawn(), member, "ann", "leads_ann.csv", 97, 1), time);
    }

    @Override
    protected List<Notice> twoRoundsCompletedAt(Instant time) {
        var id = DistributionId.create();
        return List.of(
                added(new DistributionEnded(id, 1, Ending.COMPLETED, 800, 8, "root"), time),
                added(new DistributionEnded(id, 2, Ending.COMPLETED, 50, 5, "root"), time));
    }

    @Override
    protected Notice secondRoundFailedAt(Instant time) {
        var id = DistributionId.create();
        return added(new DistributionEnded(id, 2, Ending.FAILED, 800, 8, "root"), time);
    }

    private Notice added(Notice notice, Instant due) {
        outbox.add(notice, due);
        return notice;
    }
}
