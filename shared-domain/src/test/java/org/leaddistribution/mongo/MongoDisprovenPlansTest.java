package org.leaddistribution.mongo;

import org.leaddistribution.check.DisprovenPlansContract;
import org.leaddistribution.fixture.Dealing;

final class MongoDisprovenPlansTest extends DisprovenPlansContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
