package org.leaddistribution.fake.dealing;

import org.leaddistribution.check.ProvingRoundContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryProvingRoundTest extends ProvingRoundContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
