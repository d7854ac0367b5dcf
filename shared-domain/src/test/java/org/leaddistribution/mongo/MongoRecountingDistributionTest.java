package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.RecountingDistributionContract;

final class MongoRecountingDistributionTest extends RecountingDistributionContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
