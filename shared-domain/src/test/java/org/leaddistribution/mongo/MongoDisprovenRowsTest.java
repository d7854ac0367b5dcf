package org.leaddistribution.mongo;

import org.leaddistribution.check.DisprovenRowsContract;
import org.leaddistribution.fixture.Dealing;

final class MongoDisprovenRowsTest extends DisprovenRowsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
