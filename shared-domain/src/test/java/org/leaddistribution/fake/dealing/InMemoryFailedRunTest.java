package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.FailedRunContract;

final class InMemoryFailedRunTest extends FailedRunContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
