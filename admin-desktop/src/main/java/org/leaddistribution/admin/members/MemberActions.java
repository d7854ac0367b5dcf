package org.leaddistribution.admin.members;

import javafx.scene.control.MenuItem;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.accounts.ManagingMembers.ChosenPassword;
import org.leaddistribution.accounts.ManagingMembers.Invited;
import org.leaddistribution.accounts.MemberOutcome;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.ListScreen.Changes;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;

/// What is done to a member at once, after a question.
final class MemberActions {
    private final ManagingMembers managing;
    private final Changes changes;

    MemberActions(ManagingMembers managing, Changes changes) {
        this.managing = managing;
        this.changes = changes;
    }

    /// Suspends a member, or lets a suspended one in again.
    MenuItem suspension(Member member) {
        return member.status() == MemberStatus.SUSPENDED
                ? changes.item("Lift the suspension…", "fth-user-check", lifting(member))
                : changes.item("Suspend…", "fth-user-x", suspending(member));
    }

    MenuItem invitation(Member member) {
        return changes.item("Invite again…", "fth-mail", inviting(member));
    }

    private ConfirmedAction<MemberOutcome> suspending(Member member) {
        return changing(
                member,
                MemberStatus.SUSPENDED,
                new Question(
                        "Suspend " + member.username() + "?",
                        "From now on %s gets no leads and cannot sign in; whoever is signed in by that name is"
                                        .formatted(member.username())
                                + " signed out. The files stay. The suspension can be lifted.",
                        "Suspend",
                        "Leave"),
                Banner.success(member.username() + " is suspended", "No leads and no signing in."));
    }

    private ConfirmedAction<MemberOutcome> lifting(Member member) {
        var leads =
                member.tier().isPaid()
                        ? "gets leads again from the next round on"
                        : "gets no leads on the tier " + member.tier().label();
        return changing(
                member,
                MemberStatus.ACTIVE,
                new Question(
                        "Lift the suspension of " + member.username() + "?",
                        "%s can sign in again and %s.".formatted(member.username(), leads),
                        "Lift",
                        "Leave"),
                Banner.success(
                        member.username() + " is active", member.username() + " " + leads + "."));
    }

    private ConfirmedAction<MemberOutcome> changing(
            Member member, MemberStatus status, Question question, Banner done) {
        var change = MemberChange.NOTHING.with(status);
        return new ConfirmedAction<>(
                question,
                "Changing " + member.username(),
                actor -> managing.change(actor, member.address(), change, null),
                outcome -> outcome instanceof MemberOutcome.Done ? done : gone(member),
                member.username() + " was not changed");
    }

    private ConfirmedAction<Invited> inviting(Member member) {
        return new ConfirmedAction<>(
                new Question(
                        "Invite " + member.username() + " again?",
                        "A mail with a link to choose a password goes to %s. Earlier links end."
                                .formatted(member.email()),
                        "Invite",
                        "Leave"),
                "Inviting " + member.username(),
                actor -> managing.invite(actor, member.address(), ChosenPassword.KEEP),
                invited -> invitation(member, invited),
                member.username() + " was not invited");
    }

    private static Banner invitation(Member member, Invited invited) {
        return switch (invited) {
            case INVITED ->
                    Banner.success(
                            member.username() + " is invited",
                            "The mail goes to " + member.email() + ".");
            case HAS_PASSWORD ->
                    Banner.info(
                            member.username() + " has a password already",
                            "Whoever has forgotten it asks for a new one on the sign-in page.");
            case SUSPENDED ->
                    Banner.warning(
                            member.username() + " was not invited",
                            "Whoever is suspended cannot sign in. Lift the suspension first.");
            case UNKNOWN -> gone(member);
        };
    }

    private static Banner gone(Member member) {
        return Banner.warning(member.username() + " is gone", "Refresh the list.");
    }
}
