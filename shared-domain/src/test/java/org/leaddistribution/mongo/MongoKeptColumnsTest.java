package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.KeptColumnsContract;

final class MongoKeptColumnsTest extends KeptColumnsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
