package org.leaddistribution.fake.dealing;

import org.leaddistribution.distribution.RunLeasesContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryRunLeasesTest extends RunLeasesContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
