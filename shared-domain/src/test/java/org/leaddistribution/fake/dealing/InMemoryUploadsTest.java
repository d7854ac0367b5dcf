package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.UploadsContract;

final class InMemoryUploadsTest extends UploadsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
