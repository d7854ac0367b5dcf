package org.leaddistribution.fake;

import org.leaddistribution.access.RecentAttempts;
import org.leaddistribution.access.RecentAttemptsContract;

final class InMemoryRecentAttemptsTest extends RecentAttemptsContract {
    @Override
    protected RecentAttempts attempts() {
        return new InMemoryRecentAttempts();
    }
}
