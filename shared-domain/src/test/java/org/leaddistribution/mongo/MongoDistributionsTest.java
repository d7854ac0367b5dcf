package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.DistributionsContract;

final class MongoDistributionsTest extends DistributionsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
