package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.UploadingLeadsContract;

final class InMemoryUploadingLeadsTest extends UploadingLeadsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
