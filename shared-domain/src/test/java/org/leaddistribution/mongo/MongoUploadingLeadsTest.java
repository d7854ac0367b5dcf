package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.upload.UploadingLeadsContract;

final class MongoUploadingLeadsTest extends UploadingLeadsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
