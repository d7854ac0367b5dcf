package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.RunningDistributionContract;

final class InMemoryRunningDistributionTest extends RunningDistributionContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
