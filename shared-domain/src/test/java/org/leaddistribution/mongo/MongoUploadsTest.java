package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.UploadsContract;

final class MongoUploadsTest extends UploadsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
