package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.check.ProvenRoundsContract;

final class InMemoryProvenRoundsTest extends ProvenRoundsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
