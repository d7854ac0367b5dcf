package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.run.FailedRunContract;

final class MongoFailedRunTest extends FailedRunContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
