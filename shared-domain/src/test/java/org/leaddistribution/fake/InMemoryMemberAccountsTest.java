package org.leaddistribution.fake;

import java.time.Instant;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberAccountsContract;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Outbox;

final class InMemoryMemberAccountsTest extends MemberAccountsContract {
    private final InMemoryLogins logins = new InMemoryLogins();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryMemberAccounts accounts = new InMemoryMemberAccounts(logins, outbox);

    @Override
    protected MemberAccounts accounts() {
        return accounts;
    }

    @Override
    protected void noteFiles(FilesMade made) {
        accounts.noteFiles(made);
    }

    @Override
    protected void noteDownload(MemberAddress address, Instant at) {
        accounts.noteDownload(address, at);
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
