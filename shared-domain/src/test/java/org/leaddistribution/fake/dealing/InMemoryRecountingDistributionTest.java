package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.RecountingDistributionContract;

final class InMemoryRecountingDistributionTest extends RecountingDistributionContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
