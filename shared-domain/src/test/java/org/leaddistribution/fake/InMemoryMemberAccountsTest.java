package org.leaddistribution.fake;

import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberAccountsContract;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.notice.Outbox;

final class InMemoryMemberAccountsTest extends MemberAccountsContract {
    private final InMemoryLogins logins = new InMemoryLogins();
    private final InMemoryOutbox outbox = new InMemoryOutbox();

    @Override
    protected MemberAccounts accounts() {
        return new InMemoryMemberAccounts(logins, outbox);
    }

    @Override
    protected StaffAccounts staff() {
        return new InMemoryStaffAccounts(logins);
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
