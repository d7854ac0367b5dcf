package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.RivalsContract;

final class InMemoryRivalsTest extends RivalsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
