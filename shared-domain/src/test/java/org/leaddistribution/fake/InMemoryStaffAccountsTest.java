package org.leaddistribution.fake;

import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.access.StaffAccountsContract;

final class InMemoryStaffAccountsTest extends StaffAccountsContract {
    private final InMemoryLogins logins = new InMemoryLogins();

    @Override
    protected StaffAccounts staff() {
        return new InMemoryStaffAccounts(logins);
    }

    @Override
    protected MemberAccounts members() {
        return new InMemoryMemberAccounts(logins, new InMemoryOutbox());
    }
}
