package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.TracingProspectContract;

final class InMemoryTracingProspectTest extends TracingProspectContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
