package org.leaddistribution.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.FileRule;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.Notice;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.Ending;
import org.leaddistribution.notice.Notice.LeadsReady;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.Outbox.DueNotice;
import org.leaddistribution.notice.OutboxContract;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Upload;
import org.leaddistribution.round.Upload.RowCounts;
import org.leaddistribution.upload.Uploads.Repeat;

class MongoOutboxTest extends OutboxContract {
    private final RealMongo.FreshDatabase fresh = FreshStore.place();
    private final MongoStore store = MongoStore.open(fresh.uri(), fresh.name());
    private long runToken;

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Outbox outbox() {
        return store.outbox();
    }

    @Test
    void aFailureThatIsBeingResumedIsToldOfToNobody() {
        var failure = (DistributionEnded) secondRoundFailedAt(NOW);

        runBegins(failure.distribution(), DistributionStatus.FAILED, NOW);

        assertThat(outbox().due(NOW, 100))
                .extracting(DueNotice::notice)
                .doesNotContain(failure)
                .hasSize(1);
    }

    @Override
    protected Notice fileMadeAt(Instant time) {
        var file =
                new MemberFile(
                        FileId.drawn(),
                        new MemberAddress("0xann"),
                        "ann",
                        Tier.BRONZE,
                        DistributionId.create(),
                        1,
                        "leads_ann.csv",
                        97,
                        time,
                        0,
                        null,
                        FileRule.NEWEST);
        store.memberFiles().add(file, FileBytes.of("Name,Email,Address\r\n".getBytes(UTF_8)));
        return new LeadsReady(file.id(), file.owner(), "ann", file.filename(), 97, 1);
    }

    @Override
    protected List<Notice> twoRoundsCompletedAt(Instant time) {
        var id = uploadedAt(time);
        runBegins(id, DistributionStatus.QUEUED, time);
        runCompletes(id, round(1, 800, 8, time));
        runBegins(id, DistributionStatus.COMPLETED, time);
        runCompletes(id, round(2, 50, 5, time));
        return List.of(
                new DistributionEnded(id, 1, Ending.COMPLETED, 800, 8, "root"),
                new DistributionEnded(id, 2, Ending.COMPLETED, 50, 5, "root"));
    }

    @Override
    protected Notice secondRoundFailedAt(Instant time) {
        var id = uploadedAt(time);
        runBegins(id, DistributionStatus.QUEUED, time);
        runCompletes(id, round(1, 800, 8, time));
        runBegins(id, DistributionStatus.COMPLETED, time);
        assertThat(
                        store.distributions()
                                .fail(id, runToken, new RunFailure("disk full", "D3"), time))
                .isTrue();
        return new DistributionEnded(id, 2, Ending.FAILED, 800, 8, "root");
    }

    private DistributionId uploadedAt(Instant time) {
        var id = DistributionId.create();
        var rows = new RowCounts(100, 0, 0, 0, 0);
        var upload = new Upload("leads.csv", "sha-of-" + id, rows, "root", time);
        var lease = store.uploads().open(id, "root");
        var queued = Distribution.queued(id, upload, new Outlook(8, 1), List.of());
        store.uploads().commit(queued, lease.token(), Repeat.ASK);
        return id;
    }

    private void runBegins(DistributionId id, DistributionStatus seen, Instant time) {
        runToken++;
        assertThat(store.distributions().begin(id, seen, runToken, time)).isTrue();
    }

    private void runCompletes(DistributionId id, Round round) {
        assertThat(
                        store.distributions()
                                .complete(id, runToken, round, round.membersServed(), List.of()))
                .isTrue();
    }

    private static Round round(int number, long assignments, int served, Instant time) {
        return new Round(
                number,
                "seed",
                "hash",
                number,
                8,
                assignments,
                served,
                null,
                time,
                time,
                List.of(),
                List.of());
    }
}
