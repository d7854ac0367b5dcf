package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.OutlookContract;

final class MongoOutlookTest extends OutlookContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
