package org.leaddistribution.fake.dealing;

import org.leaddistribution.distribution.AssignmentsContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryAssignmentsTest extends AssignmentsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
