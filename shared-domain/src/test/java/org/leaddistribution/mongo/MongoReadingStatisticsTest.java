package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.statistics.ReadingStatisticsContract;

final class MongoReadingStatisticsTest extends ReadingStatisticsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
