package org.leaddistribution.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Outbox;

/// Members' accounts in a map.
public final class InMemoryMemberAccounts implements MemberAccounts {
    private final Map<MemberAddress, Account.OfMember> accounts = new LinkedHashMap<>();
    private final InMemoryLogins logins;
    private final Outbox outbox;

    public InMemoryMemberAccounts(InMemoryLogins logins, Outbox outbox) {
        this.logins = logins;
        this.outbox = outbox;
    }

    @Override
    public Creation create(List<Account.OfMember> asked) {
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < asked.size(); i++) {
            var fields = takenBy(asked.get(i));
            if (!fields.isEmpty()) {
                taken.add(new Taken(i, fields));
            }
        }
        if (!taken.isEmpty()) {
            return new Creation.Refused(taken);
        }
        for (var account : asked) {
            logins.claim(account.username());
            accounts.put(account.member().address(), account);
            invite(account);
        }
        return new Creation.Created();
    }

    private void invite(Account.OfMember account) {
        if (account.credentials().hash() == null) {
            var mail = Invitation.to(account.member().username());
            outbox.queue(List.of(mail), account.member().createdAt());
        }
    }

    private Set<AccountField> takenBy(Account.OfMember asked) {
        var fields = EnumSet.noneOf(AccountField.class);
        if (logins.isClaimed(asked.username())) {
            fields.add(AccountField.USERNAME);
        }
        if (any(member -> same(member.email(), asked.member().email()))) {
            fields.add(AccountField.EMAIL);
        }
        if (any(m -> same(m.address().value(), asked.member().address().value()))) {
            fields.add(AccountField.MEMBER_ADDRESS);
        }
        return fields;
    }

    private boolean any(Predicate<Member> condition) {
        return accounts.values().stream().map(Account.OfMember::member).anyMatch(condition);
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    @Override
    public Optional<Account.OfMember> byUsername(Username username) {
        return accounts.values().stream()
                .filter(account -> account.username().isSamePersonAs(username))
                .findFirst();
    }

    @Override
    public Optional<Account.OfMember> byAddress(MemberAddress address) {
        return Optional.ofNullable(accounts.get(address));
    }

    @Override
    public Page<Member> page(PageRequest request) {
        var items =
                accounts.values().stream()
                        .map(Account.OfMember::member)
                        .sorted(
                                Comparator.comparing(
                                        member -> member.username().toLowerCase(Locale.ROOT)))
                        .skip(request.skip())
                        .limit(request.limit())
                        .toList();
        return new Page<>(items, accounts.size(), request);
    }

    @Override
    public Changing change(MemberAddress address, MemberChange change) {
        var before = accounts.get(address);
        if (before == null) {
            return new Changing.Absent();
        }
        var email = change.email();
        if (email != null
                && any(m -> !m.address().equals(address) && same(m.email(), email.value()))) {
            return new Changing.EmailTaken();
        }
        var after = change.appliedTo(before.member());
        accounts.put(address, new Account.OfMember(after, change.appliedTo(before.credentials())));
        return new Changing.Changed(before.member(), after);
    }

    @Override
    public boolean voidPassword(MemberAddress address) {
        var account = accounts.get(address);
        if (account == null || account.credentials().hash() == null) {
            return false;
        }
        var voided = new Credentials(null, account.credentials().generation() + 1);
        accounts.put(address, new Account.OfMember(account.member(), voided));
        return true;
    }

    @Override
    public void renewHash(MemberAddress address, PasswordHash from, PasswordHash to) {
        accounts.computeIfPresent(
                address,
                (_, account) ->
                        from.equals(account.credentials().hash())
                                ? new Account.OfMember(
                                        account.member(),
                                        new Credentials(to, account.credentials().generation()))
                                : account);
    }
}
