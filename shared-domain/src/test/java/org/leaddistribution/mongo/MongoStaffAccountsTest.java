package org.leaddistribution.mongo;

import org.junit.jupiter.api.AfterEach;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.access.StaffAccountsContract;

final class MongoStaffAccountsTest extends StaffAccountsContract {
    private final MongoStore store = FreshStore.open();

    @Override
    protected StaffAccounts staff() {
        return store.staffAccounts();
    }

    @Override
    protected MemberAccounts members() {
        return store.memberAccounts();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
