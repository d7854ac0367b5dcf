package org.leaddistribution.admin.staff;

import javafx.scene.control.MenuItem;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.access.StaffStatus;
import org.leaddistribution.accounts.ManagingStaff;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.ListScreen.Changes;

/// What is done to somebody of the staff at once, after a question.
final class StaffActions {
    static final String LAST_ADMIN =
            "Nobody else could sign in as an administrator then. Make somebody else one first.";

    private final ManagingStaff managing;
    private final Changes changes;

    StaffActions(ManagingStaff managing, Changes changes) {
        this.managing = managing;
        this.changes = changes;
    }

    /// Lets nobody in by that name any more, or lets a disabled person in again.
    MenuItem access(Staff staff) {
        return staff.isEnabled()
                ? changes.item("Disable…", "fth-user-x", disabling(staff))
                : changes.item("Enable…", "fth-user-check", enabling(staff));
    }

    private ConfirmedAction<StaffOutcome> disabling(Staff staff) {
        return changing(
                staff,
                StaffStatus.DISABLED,
                new Question(
                        "Disable " + staff.username() + "?",
                        "Nobody signs in by that name any more, and whoever is signed in is signed out now."
                                + " What the person did stays, and the account can be enabled again.",
                        "Disable",
                        "Leave"),
                Banner.success(staff.username() + " is disabled", "Nobody signs in by that name."));
    }

    private ConfirmedAction<StaffOutcome> enabling(Staff staff) {
        return changing(
                staff,
                StaffStatus.ENABLED,
                new Question(
                        "Enable " + staff.username() + "?",
                        "The person can sign in again, with the password and the role from before.",
                        "Enable",
                        "Leave"),
                Banner.success(staff.username() + " is enabled", ""));
    }

    private ConfirmedAction<StaffOutcome> changing(
            Staff staff, StaffStatus status, Question question, Banner done) {
        var change = StaffChange.NOTHING.with(status);
        return new ConfirmedAction<>(
                question,
                "Changing " + staff.username(),
                actor -> managing.change(actor, staff.username(), change, null),
                outcome -> banner(staff, outcome, done),
                staff.username() + " was not changed");
    }

    private static Banner banner(Staff staff, StaffOutcome outcome, Banner done) {
        return switch (outcome) {
            case StaffOutcome.Done _ -> done;
            case StaffOutcome.LastAdmin _ ->
                    Banner.warning(staff.username() + " was not changed", LAST_ADMIN);
            case StaffOutcome.Absent _ ->
                    Banner.warning(staff.username() + " is gone", "Refresh the list.");
            case StaffOutcome.Taken _, StaffOutcome.Weak _, StaffOutcome.Busy _ ->
                    throw new IllegalStateException(
                            "Neither e-mail nor password was changed, yet: " + outcome);
        };
    }
}
