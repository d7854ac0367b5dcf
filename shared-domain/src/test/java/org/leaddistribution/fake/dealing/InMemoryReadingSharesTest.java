package org.leaddistribution.fake.dealing;

import org.leaddistribution.delivery.ReadingSharesContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryReadingSharesTest extends ReadingSharesContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
