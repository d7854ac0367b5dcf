package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.member.MembersContract;

final class MongoMembersTest extends MembersContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
