package org.leaddistribution.fake.dealing;

import java.util.Collection;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.ReadingSharesContract;
import org.leaddistribution.fake.InMemoryOutbox;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.notice.Notice.LeadsReady;
import org.leaddistribution.notice.Outbox;

final class InMemoryReadingSharesTest extends ReadingSharesContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }

    @Override
    protected Outbox outbox(Collection<MemberFile> files) {
        var outbox = new InMemoryOutbox();
        files.forEach(file -> outbox.add(noticeOf(file), file.createdAt()));
        return outbox;
    }

    private static LeadsReady noticeOf(MemberFile file) {
        return new LeadsReady(
                file.id(),
                file.owner(),
                file.username(),
                file.filename(),
                file.leadCount(),
                file.round());
    }
}
