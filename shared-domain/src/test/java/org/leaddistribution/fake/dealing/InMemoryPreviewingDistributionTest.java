package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.PreviewingDistributionContract;

final class InMemoryPreviewingDistributionTest extends PreviewingDistributionContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
