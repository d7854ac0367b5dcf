package org.leaddistribution.mongo;

import org.leaddistribution.distribution.UploadsContract;
import org.leaddistribution.fixture.Dealing;

final class MongoUploadsTest extends UploadsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
