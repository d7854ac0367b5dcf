package org.leaddistribution.admin.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuItem;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.accounts.ManagingMembers.Invited;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ListScreen.Changes;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;

/// What is done to several members at once, and what became of it for each kind of them.
final class SeveralMembers {
    private static final int NAMED = 3;

    private final ManagingMembers managing;
    private final MemberForms forms;
    private final Changes changes;

    SeveralMembers(ManagingMembers managing, MemberForms forms, Changes changes) {
        this.managing = managing;
        this.forms = forms;
        this.changes = changes;
    }

    List<MenuItem> offeredFor(List<MemberSummary> chosen) {
        return List.of(
                PagedTable.item("Change tier…", "fth-layers", () -> forms.changeTier(chosen)),
                changes.item("Suspend…", "fth-user-x", suspending(chosen)),
                changes.item("Invite again…", "fth-mail", inviting(chosen)));
    }

    static List<MemberAddress> addresses(List<MemberSummary> chosen) {
        return chosen.stream().map(MemberSummary::address).toList();
    }

    /// `ann, bob, cat and 4 others`.
    static String names(List<MemberSummary> chosen) {
        var first = chosen.stream().limit(NAMED).map(MemberSummary::username).toList();
        int rest = chosen.size() - first.size();
        if (rest > 0) {
            return "%s and %s"
                    .formatted(String.join(", ", first), Formats.count(rest, "other", "others"));
        }
        var last = first.getLast();
        return first.size() == 1
                ? last
                : String.join(", ", first.subList(0, first.size() - 1)) + " and " + last;
    }

    private ConfirmedAction<ManagingMembers.Changes> suspending(List<MemberSummary> chosen) {
        long already =
                chosen.stream()
                        .filter(one -> one.member().status() == MemberStatus.SUSPENDED)
                        .count();
        var note =
                already == 0
                        ? ""
                        : " %s suspended already.".formatted(Formats.count(already, "is", "are"));
        var addresses = addresses(chosen);
        var change = MemberChange.NOTHING.with(MemberStatus.SUSPENDED);
        return new ConfirmedAction<>(
                new Question(
                        "Suspend %s?".formatted(members(chosen.size())),
                        "%s get no leads from now on and cannot sign in; those who are signed in are signed out."
                                        .formatted(names(chosen))
                                + " Their files stay. A suspension can be lifted."
                                + note,
                        "Suspend",
                        "Leave"),
                "Suspending " + members(chosen.size()),
                actor -> managing.changeEach(actor, addresses, change),
                done ->
                        told(
                                done,
                                "suspended",
                                "had been suspended already",
                                "No leads and no signing in."),
                "Nobody was suspended");
    }

    private ConfirmedAction<Map<Invited, Integer>> inviting(List<MemberSummary> chosen) {
        var addresses = addresses(chosen);
        return new ConfirmedAction<>(
                new Question(
                        "Invite %s again?".formatted(members(chosen.size())),
                        "%s get a mail each with a link to choose a password; earlier links end."
                                        .formatted(names(chosen))
                                + " Whoever has a password keeps it and gets no mail.",
                        "Invite",
                        "Leave"),
                "Inviting " + members(chosen.size()),
                actor -> managing.inviteEach(actor, addresses),
                SeveralMembers::invitations,
                "Nobody was invited");
    }

    /// @param done the word for what was done: "suspended"
    /// @param before what is said of those who were so before
    static Banner told(
            ManagingMembers.Changes changes, String done, String before, String consequence) {
        var left = new ArrayList<String>();
        if (changes.unchanged() > 0) {
            left.add(Formats.count(changes.unchanged()) + " " + before);
        }
        addGone(left, changes.absent());
        if (changes.changed() == 0) {
            return Banner.info("Nobody was " + done, sentence(left));
        }
        return Banner.success(
                "%s %s %s"
                        .formatted(
                                members(changes.changed()),
                                changes.changed() == 1 ? "is" : "are",
                                done),
                left.isEmpty() ? consequence : consequence + " " + sentence(left));
    }

    private static Banner invitations(Map<Invited, Integer> outcomes) {
        var left = new ArrayList<String>();
        int withPassword = outcomes.getOrDefault(Invited.HAS_PASSWORD, 0);
        int suspended = outcomes.getOrDefault(Invited.SUSPENDED, 0);
        if (withPassword > 0) {
            left.add(
                    Formats.count(withPassword)
                            + (withPassword == 1
                                    ? " has a password already"
                                    : " have a password already"));
        }
        if (suspended > 0) {
            left.add(
                    Formats.count(suspended)
                            + (suspended == 1
                                    ? " is suspended and cannot sign in"
                                    : " are suspended and cannot sign in"));
        }
        addGone(left, outcomes.getOrDefault(Invited.UNKNOWN, 0));
        int invited = outcomes.getOrDefault(Invited.INVITED, 0);
        return invited == 0
                ? Banner.info("Nobody was invited", sentence(left))
                : Banner.success(
                        members(invited) + (invited == 1 ? " is" : " are") + " invited",
                        left.isEmpty() ? "The mails are on their way." : sentence(left));
    }

    private static void addGone(List<String> left, int absent) {
        if (absent > 0) {
            left.add(
                    Formats.count(absent) + (absent == 1 ? " is" : " are") + " not there any more");
        }
    }

    private static String sentence(List<String> parts) {
        return String.join(", ", parts) + ".";
    }

    static String members(int count) {
        return Formats.count(count, "member", "members");
    }
}
