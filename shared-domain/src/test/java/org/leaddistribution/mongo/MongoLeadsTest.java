package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.LeadsContract;

final class MongoLeadsTest extends LeadsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
