package org.leaddistribution.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.member.Username;

/// Staff's accounts in a map.
public final class InMemoryStaffAccounts implements StaffAccounts {
    private final Map<String, Account.OfStaff> accounts = new TreeMap<>();
    private final InMemoryLogins logins;

    public InMemoryStaffAccounts(InMemoryLogins logins) {
        this.logins = logins;
    }

    @Override
    public Creation create(Account.OfStaff account) {
        if (logins.isClaimed(account.username())) {
            return Creation.NAME_TAKEN;
        }
        logins.claim(account.username());
        accounts.put(account.username().login(), account);
        return Creation.CREATED;
    }

    @Override
    public Optional<Account.OfStaff> byUsername(Username username) {
        return Optional.ofNullable(accounts.get(username.login()));
    }

    @Override
    public List<Staff> all() {
        return accounts.values().stream().map(Account.OfStaff::staff).toList();
    }

    @Override
    public boolean replacePassword(Username username, PasswordHash hash) {
        var replaced =
                accounts.computeIfPresent(
                        username.login(),
                        (_, account) ->
                                new Account.OfStaff(
                                        account.staff(), account.credentials().next(hash)));
        return replaced != null;
    }

    @Override
    public void renewHash(Username username, PasswordHash from, PasswordHash to) {
        accounts.computeIfPresent(
                username.login(),
                (_, account) ->
                        from.equals(account.credentials().hash())
                                ? new Account.OfStaff(
                                        account.staff(),
                                        new Credentials(to, account.credentials().generation()))
                                : account);
    }
}
