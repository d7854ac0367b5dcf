package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.ChangedPlanContract;

final class MongoChangedPlanTest extends ChangedPlanContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
