package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.PlanPreviewsContract;

final class MongoPlanPreviewsTest extends PlanPreviewsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
