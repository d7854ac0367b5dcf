package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.PlanPreviewsContract;

final class InMemoryPlanPreviewsTest extends PlanPreviewsContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
