package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.check.DisprovenRowsContract;

final class MongoDisprovenRowsTest extends DisprovenRowsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
