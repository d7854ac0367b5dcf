package org.leaddistribution.mongo;

import org.leaddistribution.delivery.MemberFilesContract;
import org.leaddistribution.fixture.Dealing;

final class MongoMemberFilesTest extends MemberFilesContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
