package org.leaddistribution.fake.dealing;

import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lead.RejectedRowsContract;

final class InMemoryRejectedRowsTest extends RejectedRowsContract {
    @Override
    protected RejectedRows rejects() {
        return new InMemoryRejectedRows();
    }
}
