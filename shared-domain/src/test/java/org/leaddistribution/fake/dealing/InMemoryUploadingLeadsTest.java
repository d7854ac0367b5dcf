package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.upload.UploadingLeadsContract;

final class InMemoryUploadingLeadsTest extends UploadingLeadsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
