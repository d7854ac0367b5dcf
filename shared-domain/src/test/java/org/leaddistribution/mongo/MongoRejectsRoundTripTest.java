package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.RejectsRoundTripContract;

final class MongoRejectsRoundTripTest extends RejectsRoundTripContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
