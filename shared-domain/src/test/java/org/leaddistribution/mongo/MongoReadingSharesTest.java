package org.leaddistribution.mongo;

import org.leaddistribution.delivery.ReadingSharesContract;
import org.leaddistribution.fixture.Dealing;

final class MongoReadingSharesTest extends ReadingSharesContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
