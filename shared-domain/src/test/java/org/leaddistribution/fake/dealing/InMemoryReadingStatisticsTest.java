package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.statistics.ReadingStatisticsContract;

final class InMemoryReadingStatisticsTest extends ReadingStatisticsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
