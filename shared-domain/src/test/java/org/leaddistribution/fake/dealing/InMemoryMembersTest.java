package org.leaddistribution.fake.dealing;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.member.MembersContract;

final class InMemoryMembersTest extends MembersContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
