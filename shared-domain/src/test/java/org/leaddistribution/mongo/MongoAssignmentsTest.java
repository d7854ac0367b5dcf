package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.AssignmentsContract;

final class MongoAssignmentsTest extends AssignmentsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
