package org.leaddistribution.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.MemberAccounts.Revision;
import org.leaddistribution.access.MemberAccounts.Revision.Change;
import org.leaddistribution.access.MemberAccounts.Taken;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.accounts.ChangeEffects.Changed;
import org.leaddistribution.accounts.MemberListChanges.Action;
import org.leaddistribution.accounts.MemberListChanges.MemberListChange;
import org.leaddistribution.accounts.MemberRowCheck.ListedMember;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.Listing;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;

/// What has to be done so that the members are as a file lists them, found out member by member.
final class ListComparison {
    private final MemberRows file;
    private final List<MemberListChange> added = new ArrayList<>();
    private final List<ListedChange> changed = new ArrayList<>();
    private final List<RowIssue> issues = new ArrayList<>();
    private final List<String> stillSuspended = new ArrayList<>();
    private int unchanged;

    ListComparison(MemberRows file) {
        this.file = file;
    }

    /// @param row null for a member who is not in the file
    private record ListedChange(@Nullable Integer row, Changed changed) {
        MemberListChange shown() {
            var action =
                    changed.change().status() == MemberStatus.SUSPENDED
                            ? Action.SUSPEND
                            : Action.CHANGE;
            return new MemberListChange(row, action, changed.before(), changed.after());
        }
    }

    /// A row whose member is new.
    void add(int row, Member member) {
        added.add(new MemberListChange(row, Action.CREATE, null, member));
    }

    /// A row whose member is there.
    void compare(ListedMember listed, Member member) {
        var address = listed.address();
        if (address != null && !address.value().equalsIgnoreCase(member.address().value())) {
            issues.add(
                    file.issueAt(
                            listed.row(),
                            MemberColumn.MEMBER_ADDRESS,
                            IssueCode.ADDRESS_DIFFERS,
                            "%s has the address %s, and an address stays. Correct it or leave it empty."
                                    .formatted(member.username(), member.address())));
            return;
        }
        if (member.status() == MemberStatus.SUSPENDED && listed.status() == null) {
            stillSuspended.add(member.username());
        }
        var change = difference(listed, member);
        if (change.equals(MemberChange.NOTHING)) {
            unchanged++;
        } else {
            change(listed.row(), member, change);
        }
    }

    /// A member who is not in the file and is to be suspended.
    void suspend(Member missing) {
        change(null, missing, MemberChange.NOTHING.with(MemberStatus.SUSPENDED));
    }

    private static MemberChange difference(ListedMember listed, Member member) {
        var change = MemberChange.NOTHING;
        if (!listed.email().value().equals(member.email())) {
            change = change.with(listed.email());
        }
        if (listed.tier() != member.tier()) {
            change = change.with(listed.tier());
        }
        var status = listed.status();
        return status == null || status == member.status() ? change : change.with(status);
    }

    private void change(@Nullable Integer row, Member before, MemberChange change) {
        var after = change.appliedTo(before);
        changed.add(new ListedChange(row, new Changed(change, before, after)));
    }

    List<Member> added() {
        return added.stream().map(MemberListChange::after).toList();
    }

    List<Changed> changed() {
        return changed.stream().map(ListedChange::changed).toList();
    }

    /// What the database is asked for: a new member has no password yet.
    Revision revision() {
        return new Revision(
                added().stream()
                        .map(member -> new Account.OfMember(member, Credentials.NONE_YET))
                        .toList(),
                changed().stream()
                        .map(one -> new Change(one.before().address(), one.change()))
                        .toList());
    }

    /// @param taken what somebody else has of [#revision]
    void note(List<Taken> taken) {
        for (var one : taken) {
            int row = rowAt(one.index());
            for (var field : one.fields()) {
                issues.add(
                        file.issueAt(
                                row,
                                MemberColumn.of(field),
                                IssueCode.TAKEN,
                                "somebody has it already. Choose another, or leave the row out."));
            }
        }
    }

    /// Only rows of the file want anything that can be taken.
    private int rowAt(int index) {
        var row =
                index < added.size()
                        ? added.get(index).row()
                        : changed.get(index - added.size()).row();
        return row == null ? 0 : row;
    }

    List<RowIssue> issues() {
        return issues;
    }

    MemberListChanges changes() {
        var byRow =
                Comparator.comparing(
                        MemberListChange::row,
                        Comparator.<@Nullable Integer>nullsLast(Comparator.naturalOrder()));
        var all = Stream.concat(added.stream(), changed.stream().map(ListedChange::shown));
        return new MemberListChanges(all.sorted(byRow).toList(), unchanged);
    }

    /// What is left as it is although it may not be meant so.
    List<Warning> notices() {
        if (stillSuspended.isEmpty()) {
            return List.of();
        }
        boolean one = stillSuspended.size() == 1;
        var text =
                "%s of the file %s suspended and %s so, as the file gives no status: %s."
                        .formatted(
                                one ? "1 member" : stillSuspended.size() + " members",
                                one ? "is" : "are",
                                one ? "stays" : "stay",
                                Listing.of(stillSuspended));
        return List.of(new Warning("still_suspended", text));
    }
}
