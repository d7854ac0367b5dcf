package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.LenientUploadContract;

final class InMemoryLenientUploadTest extends LenientUploadContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
