package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.PreviewingDistributionContract;

final class MongoPreviewingDistributionTest extends PreviewingDistributionContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
