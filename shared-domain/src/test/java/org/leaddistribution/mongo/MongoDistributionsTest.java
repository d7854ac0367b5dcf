package org.leaddistribution.mongo;

import org.leaddistribution.distribution.DistributionsContract;
import org.leaddistribution.fixture.Dealing;

final class MongoDistributionsTest extends DistributionsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
