package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.RejectsRoundTripContract;

final class InMemoryRejectsRoundTripTest extends RejectsRoundTripContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
