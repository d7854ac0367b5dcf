package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.UploadingLeadsContract;

final class MongoUploadingLeadsTest extends UploadingLeadsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
