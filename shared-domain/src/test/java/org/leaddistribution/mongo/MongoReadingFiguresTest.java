package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.statistics.ReadingFiguresContract;

final class MongoReadingFiguresTest extends ReadingFiguresContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
