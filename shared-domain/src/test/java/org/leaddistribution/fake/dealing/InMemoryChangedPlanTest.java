package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.ChangedPlanContract;

final class InMemoryChangedPlanTest extends ChangedPlanContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
