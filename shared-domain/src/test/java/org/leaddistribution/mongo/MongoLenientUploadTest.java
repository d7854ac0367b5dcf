package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.LenientUploadContract;

final class MongoLenientUploadTest extends LenientUploadContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
