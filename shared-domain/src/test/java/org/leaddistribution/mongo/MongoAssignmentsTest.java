package org.leaddistribution.mongo;

import org.leaddistribution.distribution.AssignmentsContract;
import org.leaddistribution.fixture.Dealing;

final class MongoAssignmentsTest extends AssignmentsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
