package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.RunningDistributionContract;

final class MongoRunningDistributionTest extends RunningDistributionContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
