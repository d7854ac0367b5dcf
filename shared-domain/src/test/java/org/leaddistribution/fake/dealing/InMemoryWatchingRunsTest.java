package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.WatchingRunsContract;

final class InMemoryWatchingRunsTest extends WatchingRunsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
