package org.leaddistribution.fake.dealing;

import org.leaddistribution.distribution.DistributionsContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryDistributionsTest extends DistributionsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
