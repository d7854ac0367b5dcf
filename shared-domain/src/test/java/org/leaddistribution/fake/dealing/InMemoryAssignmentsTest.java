package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.AssignmentsContract;

final class InMemoryAssignmentsTest extends AssignmentsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
