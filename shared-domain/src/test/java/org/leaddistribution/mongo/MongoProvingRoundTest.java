package org.leaddistribution.mongo;

import org.leaddistribution.check.ProvingRoundContract;
import org.leaddistribution.fixture.Dealing;

final class MongoProvingRoundTest extends ProvingRoundContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
