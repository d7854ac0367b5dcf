package org.leaddistribution.mongo;

import org.leaddistribution.delivery.DownloadingFileContract;
import org.leaddistribution.fixture.Dealing;

final class MongoDownloadingFileTest extends DownloadingFileContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
