package org.leaddistribution.mongo;

import org.leaddistribution.distribution.RunLeasesContract;
import org.leaddistribution.fixture.Dealing;

final class MongoRunLeasesTest extends RunLeasesContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
