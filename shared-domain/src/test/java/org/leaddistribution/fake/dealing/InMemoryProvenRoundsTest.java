package org.leaddistribution.fake.dealing;

import org.leaddistribution.check.ProvenRoundsContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryProvenRoundsTest extends ProvenRoundsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
