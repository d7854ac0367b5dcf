package org.leaddistribution.fake.dealing;

import org.leaddistribution.distribution.UploadsContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryUploadsTest extends UploadsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
