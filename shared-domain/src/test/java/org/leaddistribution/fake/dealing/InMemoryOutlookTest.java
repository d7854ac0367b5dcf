package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.upload.OutlookContract;

final class InMemoryOutlookTest extends OutlookContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
