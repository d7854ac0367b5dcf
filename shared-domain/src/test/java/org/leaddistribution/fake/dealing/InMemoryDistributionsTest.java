package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.DistributionsContract;

final class InMemoryDistributionsTest extends DistributionsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
