package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.DistributionListContract;

final class MongoDistributionListTest extends DistributionListContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
