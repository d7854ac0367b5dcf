package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.PlansContract;

final class MongoPlansTest extends PlansContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
