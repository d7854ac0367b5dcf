package org.leaddistribution.fake.dealing;

import org.leaddistribution.check.DisprovenRowsContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryDisprovenRowsTest extends DisprovenRowsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
