package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.check.ProvenRoundsContract;

final class MongoProvenRoundsTest extends ProvenRoundsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
