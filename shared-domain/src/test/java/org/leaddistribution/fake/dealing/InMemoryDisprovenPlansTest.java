package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.check.DisprovenPlansContract;

final class InMemoryDisprovenPlansTest extends DisprovenPlansContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
