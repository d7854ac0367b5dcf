package org.leaddistribution.mongo;

import org.leaddistribution.check.ProvenRoundsContract;
import org.leaddistribution.fixture.Dealing;

final class MongoProvenRoundsTest extends ProvenRoundsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
