package org.leaddistribution.fake.dealing;

import org.leaddistribution.check.StoredFactsContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryStoredFactsTest extends StoredFactsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
