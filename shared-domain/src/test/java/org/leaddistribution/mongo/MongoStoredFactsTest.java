package org.leaddistribution.mongo;

import org.leaddistribution.check.StoredFactsContract;
import org.leaddistribution.fixture.Dealing;

final class MongoStoredFactsTest extends StoredFactsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
