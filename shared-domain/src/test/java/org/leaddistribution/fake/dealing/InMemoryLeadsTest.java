package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.LeadsContract;

final class InMemoryLeadsTest extends LeadsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
