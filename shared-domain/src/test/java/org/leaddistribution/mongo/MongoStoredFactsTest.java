package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.check.StoredFactsContract;

final class MongoStoredFactsTest extends StoredFactsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
