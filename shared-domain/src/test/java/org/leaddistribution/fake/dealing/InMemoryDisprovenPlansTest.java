package org.leaddistribution.fake.dealing;

import org.leaddistribution.check.DisprovenPlansContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryDisprovenPlansTest extends DisprovenPlansContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
