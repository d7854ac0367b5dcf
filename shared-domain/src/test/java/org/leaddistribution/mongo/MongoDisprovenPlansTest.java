package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.check.DisprovenPlansContract;

final class MongoDisprovenPlansTest extends DisprovenPlansContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
