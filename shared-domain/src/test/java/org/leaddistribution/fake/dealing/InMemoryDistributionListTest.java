package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.DistributionListContract;

final class InMemoryDistributionListTest extends DistributionListContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
