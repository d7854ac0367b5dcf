package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.RunLeasesContract;

final class MongoRunLeasesTest extends RunLeasesContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
