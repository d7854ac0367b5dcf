package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.statistics.ReadingFiguresContract;

final class InMemoryReadingFiguresTest extends ReadingFiguresContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
