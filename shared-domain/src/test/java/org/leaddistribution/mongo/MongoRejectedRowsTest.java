package org.leaddistribution.mongo;

import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lead.RejectedRowsContract;

final class MongoRejectedRowsTest extends RejectedRowsContract {
    @Override
    protected RejectedRows rejects() {
        return MongoDealing.emptied().rejects();
    }
}
