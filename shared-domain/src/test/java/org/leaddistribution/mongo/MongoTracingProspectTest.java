package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.TracingProspectContract;

final class MongoTracingProspectTest extends TracingProspectContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
