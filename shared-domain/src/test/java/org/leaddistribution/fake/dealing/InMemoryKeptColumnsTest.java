package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.KeptColumnsContract;

final class InMemoryKeptColumnsTest extends KeptColumnsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
