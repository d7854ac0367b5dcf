package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.check.StoredFactsContract;

final class InMemoryStoredFactsTest extends StoredFactsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
