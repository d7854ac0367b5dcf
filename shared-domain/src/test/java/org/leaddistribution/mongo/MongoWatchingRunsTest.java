package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.WatchingRunsContract;

final class MongoWatchingRunsTest extends WatchingRunsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
