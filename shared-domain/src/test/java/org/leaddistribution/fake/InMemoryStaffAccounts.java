package org.leaddistribution.fake;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// Staff's accounts in a map.
public final class InMemoryStaffAccounts implements StaffAccounts {
    private final Map<String, Account.OfStaff> accounts = new TreeMap<>();
    private final InMemoryLogins logins;

    public InMemoryStaffAccounts(InMemoryLogins logins) {
        this.logins = logins;
        logins.staffAre(accounts);
    }

    @Override
    public Creation create(Account.OfStaff account) {
        var taken = EnumSet.noneOf(AccountField.class);
        if (logins.isClaimed(account.username())) {
            taken.add(AccountField.USERNAME);
        }
        if (account.email().filter(this::isTaken).isPresent()) {
            taken.add(AccountField.EMAIL);
        }
        if (!taken.isEmpty()) {
            return new Creation.Refused(taken);
        }
        logins.claim(account.username());
        accounts.put(account.username().login(), account);
        return new Creation.Created();
    }

    private boolean isTaken(String email) {
        return logins.isOfMember(email) || logins.isOfStaff(email);
    }

    private static boolean isEmailOf(Staff person, EmailAddress email) {
        return person.email() != null && person.email().key().equals(email.key());
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
    public Page<Staff> page(String text, PageRequest request) {
        var found = all().stream().filter(person -> has(person, text)).toList();
        var items = found.stream().skip(request.skip()).limit(request.limit()).toList();
        return new Page<>(items, found.size(), request);
    }

    private static boolean has(Staff person, String text) {
        var key = text.toLowerCase(Locale.ROOT);
        return person.username().login().contains(key)
                || (person.email() != null && person.email().key().contains(key));
    }

    @Override
    public Changing change(Username username, StaffChange change) {
        var before = accounts.get(username.login());
        if (before == null) {
            return new Changing.Absent();
        }
        var email = change.email();
        if (email != null && !isEmailOf(before.staff(), email) && isTaken(email.value())) {
            return new Changing.EmailTaken();
        }
        var after = change.appliedTo(before);
        accounts.put(username.login(), after);
        return new Changing.Changed(before.staff(), after.staff());
    }

    @Override
    public boolean holdAdminBesides(Username username) {
        return accounts.values().stream()
                .filter(account -> !account.username().isSamePersonAs(username))
                .filter(account -> account.credentials().hash() != null)
                .anyMatch(account -> account.staff().isEnabledAdmin());
    }

    @Override
    public void renewHash(Username username, PasswordHash from, PasswordHash to) {
        replace(
                username,
                account ->
                        from.equals(account.credentials().hash())
                                ? new Account.OfStaff(
                                        account.staff(),
                                        new Credentials(to, account.credentials().generation()))
                                : account);
    }

    @Override
    public void noteSignIn(Username username, Instant at) {
        replace(
                username,
                account ->
                        new Account.OfStaff(account.staff().signedInAt(at), account.credentials()));
    }

    private void replace(Username username, UnaryOperator<Account.OfStaff> replacing) {
        accounts.computeIfPresent(username.login(), (_, account) -> replacing.apply(account));
    }
}
