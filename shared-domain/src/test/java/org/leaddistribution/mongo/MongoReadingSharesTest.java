package org.leaddistribution.mongo;

import java.util.Collection;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.ReadingSharesContract;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.notice.Outbox;

final class MongoReadingSharesTest extends ReadingSharesContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }

    /// They are stored with the files.
    @Override
    protected Outbox outbox(Collection<MemberFile> files) {
        return MongoDealing.store().outbox();
    }
}
