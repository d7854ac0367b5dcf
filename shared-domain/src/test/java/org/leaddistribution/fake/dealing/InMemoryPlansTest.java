package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.PlansContract;

final class InMemoryPlansTest extends PlansContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
