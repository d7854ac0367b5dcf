package org.leaddistribution.fake;

import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberAccountsContract;
import org.leaddistribution.access.StaffAccounts;

final class InMemoryMemberAccountsTest extends MemberAccountsContract {
    private final InMemoryLogins logins = new InMemoryLogins();

    @Override
    protected MemberAccounts accounts() {
        return new InMemoryMemberAccounts(logins);
    }

    @Override
    protected StaffAccounts staff() {
        return new InMemoryStaffAccounts(logins);
    }
}
