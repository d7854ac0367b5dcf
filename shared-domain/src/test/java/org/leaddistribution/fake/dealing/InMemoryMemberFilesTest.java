package org.leaddistribution.fake.dealing;

import org.leaddistribution.delivery.MemberFilesContract;
import org.leaddistribution.fixture.Dealing;

final class InMemoryMemberFilesTest extends MemberFilesContract {
    @Override
    protected Dealing dealing() {
        return InMemoryDealing.fresh();
    }
}
