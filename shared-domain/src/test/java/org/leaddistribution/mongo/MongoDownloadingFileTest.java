package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.files.DownloadingFileContract;

final class MongoDownloadingFileTest extends DownloadingFileContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
