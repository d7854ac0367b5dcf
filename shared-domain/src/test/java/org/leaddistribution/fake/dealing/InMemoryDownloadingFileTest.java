package org.leaddistribution.fake.dealing;

import org.leaddistribution.delivery.DownloadingFileContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryDownloadingFileTest extends DownloadingFileContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
