package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.files.DownloadingFileContract;

final class InMemoryDownloadingFileTest extends DownloadingFileContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
