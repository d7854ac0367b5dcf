package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.RunLeasesContract;

final class InMemoryRunLeasesTest extends RunLeasesContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
