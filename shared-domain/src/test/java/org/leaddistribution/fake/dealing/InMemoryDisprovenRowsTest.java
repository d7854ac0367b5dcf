package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.check.DisprovenRowsContract;

final class InMemoryDisprovenRowsTest extends DisprovenRowsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
