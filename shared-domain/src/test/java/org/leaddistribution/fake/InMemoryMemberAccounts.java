package org.leaddistribution.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberActivity;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberQuery.SortField;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.MemberSummary.InvitationState;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.NoticeKind;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.OutboxQuery;
import org.leaddistribution.notice.OutboxQuery.AdminMails;
import org.leaddistribution.notice.OutboxQuery.Readers;

/// Members' accounts in a map.
public final class InMemoryMemberAccounts implements MemberAccounts {
    private final Map<MemberAddress, Account.OfMember> accounts = new LinkedHashMap<>();
    private final Map<MemberAddress, MemberActivity> activities = new HashMap<>();
    private final InMemoryLogins logins;
    private final Outbox outbox;

    public InMemoryMemberAccounts(InMemoryLogins logins, Outbox outbox) {
        this.logins = logins;
        this.outbox = outbox;
        logins.membersAre(accounts);
    }

    @Override
    public List<Taken> revise(Revision revision) {
        var taken = conflicts(revision);
        if (taken.isEmpty()) {
            revision.changed().forEach(this::apply);
            for (var account : revision.added()) {
                logins.claim(account.username());
                accounts.put(account.member().address(), account);
                invite(account);
            }
        }
        return taken;
    }

    private void apply(Revision.Change change) {
        accounts.computeIfPresent(
                change.address(),
                (_, account) ->
                        new Account.OfMember(
                                change.what().appliedTo(account.member()),
                                change.what().appliedTo(account.credentials())));
    }

    @Override
    public List<Taken> conflicts(Revision revision) {
        var taken = new ArrayList<Taken>();
        var kept = kept(revision);
        int index = 0;
        for (var account : revision.added()) {
            note(taken, index++, takenBy(account, kept));
        }
        for (var change : revision.changed()) {
            var email = change.what().email();
            boolean isKept =
                    email != null
                            && (isNewAndOfStaff(change.address(), email)
                                    || kept.stream()
                                            .filter(m -> !m.address().equals(change.address()))
                                            .anyMatch(m -> same(m.email(), email.value())));
            note(taken, index++, isKept ? Set.of(AccountField.EMAIL) : Set.of());
        }
        return taken;
    }

    private static void note(List<Taken> taken, int index, Set<AccountField> fields) {
        if (!fields.isEmpty()) {
            taken.add(new Taken(index, fields));
        }
    }

    /// The members whose e-mail stays theirs.
    private List<Member> kept(Revision revision) {
        return accounts.values().stream()
                .map(Account.OfMember::member)
                .filter(
                        member ->
                                revision.changed().stream()
                                        .filter(c -> c.address().equals(member.address()))
                                        .map(change -> change.what().appliedTo(member))
                                        .allMatch(after -> same(after.email(), member.email())))
                .toList();
    }

    private void invite(Account.OfMember account) {
        if (account.credentials().hash() == null) {
            var mail = Invitation.to(account.member().username());
            outbox.queue(List.of(mail), account.member().createdAt());
        }
    }

    private Set<AccountField> takenBy(Account.OfMember asked, List<Member> kept) {
        var fields = EnumSet.noneOf(AccountField.class);
        if (logins.isClaimed(asked.username())) {
            fields.add(AccountField.USERNAME);
        }
        var email = asked.member().email();
        if (logins.isOfStaff(email) || kept.stream().anyMatch(m -> same(m.email(), email))) {
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

    private boolean isNewAndOfStaff(MemberAddress address, EmailAddress email) {
        return logins.isOfStaff(email.value())
                && !any(m -> m.address().equals(address) && same(m.email(), email.value()));
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
    public List<Account.OfMember> byUsernames(Collection<Username> usernames) {
        return usernames.stream().map(this::byUsername).flatMap(Optional::stream).toList();
    }

    @Override
    public List<Member> active() {
        return accounts.values().stream()
                .map(Account.OfMember::member)
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .toList();
    }

    @Override
    public long countActive() {
        return active().size();
    }

    @Override
    public Optional<Account.OfMember> byAddress(MemberAddress address) {
        return Optional.ofNullable(accounts.get(address));
    }

    @Override
    public Page<MemberSummary> page(MemberQuery query, PageRequest request) {
        var selected =
                accounts.values().stream()
                        .map(this::summary)
                        .filter(member -> isSelected(query, member))
                        .sorted(order(query.sorting()))
                        .toList();
        var items = selected.stream().skip(request.skip()).limit(request.limit()).toList();
        return new Page<>(items, selected.size(), request);
    }

    private MemberSummary summary(Account.OfMember account) {
        var member = account.member();
        var readers = new Readers(Set.of(), Set.of(member.username()), AdminMails.NONE);
        var invitations = new OutboxQuery(null, NoticeKind.INVITATION, null, readers);
        return new MemberSummary(
                member,
                activityOf(member.address()),
                InvitationState.of(
                        outbox.count(invitations) > 0, account.credentials().hash() != null));
    }

    private MemberActivity activityOf(MemberAddress address) {
        return activities.getOrDefault(address, MemberActivity.NONE);
    }

    /// As a run does.
    public void noteFiles(FilesMade made) {
        activities.put(made.member(), activityOf(made.member()).with(made));
    }

    /// As a download does.
    public void noteDownload(MemberAddress address, Instant at) {
        activities.put(address, activityOf(address).withDownload(at));
    }

    @Override
    public void noteSignIn(MemberAddress address, Instant at) {
        activities.put(address, activityOf(address).withSignIn(at));
    }

    private static boolean isSelected(MemberQuery query, MemberSummary summary) {
        var member = summary.member();
        return (query.tier() == null || query.tier() == member.tier())
                && (query.status() == null || query.status() == member.status())
                && query.never().stream().allMatch(never -> never.isTrueOf(summary.activity()))
                && Stream.of(member.username(), member.email(), member.address().value())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(query.text()));
    }

    private static Comparator<MemberSummary> order(Sorting<SortField> sorting) {
        var byName = byText(Member::username);
        var order =
                switch (sorting.field()) {
                    case USERNAME -> byName;
                    case EMAIL -> byText(Member::email);
                    case TIER -> byText(member -> member.tier().code());
                    case STATUS -> byText(member -> member.status().code());
                    case LAST_FILE_AT -> byTime(MemberActivity::lastFileAt);
                    case LAST_DOWNLOAD_AT -> byTime(MemberActivity::lastDownloadAt);
                    case LAST_SIGN_IN_AT -> byTime(MemberActivity::lastSignInAt);
                };
        var whole = order.thenComparing(byName);
        return sorting.isAscending() ? whole : whole.reversed();
    }

    private static Comparator<MemberSummary> byText(Function<Member, String> value) {
        return Comparator.comparing(
                summary -> value.apply(summary.member()).toLowerCase(Locale.ROOT));
    }

    private static Comparator<MemberSummary> byTime(
            Function<MemberActivity, @Nullable Instant> time) {
        return Comparator.comparing(
                summary -> time.apply(summary.activity()),
                Comparator.<@Nullable Instant>nullsFirst(Comparator.naturalOrder()));
    }

    @Override
    public Changing change(MemberAddress address, MemberChange change) {
        var before = accounts.get(address);
        if (before == null) {
            return new Changing.Absent();
        }
        var email = change.email();
        if (email != null
                && (isNewAndOfStaff(address, email)
                        || any(
                                m ->
                                        !m.address().equals(address)
                                                && same(m.email(), email.value())))) {
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
