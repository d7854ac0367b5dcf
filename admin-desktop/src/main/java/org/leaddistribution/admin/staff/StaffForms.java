package org.leaddistribution.admin.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.accounts.ManagingStaff;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.admin.fx.AccountFields;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.FormModel;
import org.leaddistribution.admin.fx.FormModel.Field;
import org.leaddistribution.admin.fx.FormModel.Outcome;
import org.leaddistribution.admin.fx.FormSheet;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ListScreen.Changes;
import org.leaddistribution.admin.fx.SheetPane;
import org.leaddistribution.audit.Actor;

/// The forms by which somebody of the staff is added and changed.
final class StaffForms {
    static final String ADD = "Add staff";
    static final String EDIT = "Edit ";
    private static final String MAIL = "Invitations and mails about uploads go there.";
    private static final Field.Kind.Choice<Role> ROLES =
            new Field.Kind.Choice<>(
                    List.of(Role.ADMIN, Role.SUPPORT),
                    role ->
                            role == Role.ADMIN
                                    ? "Administrator: reads and changes"
                                    : "Support: reads");

    private final ManagingStaff managing;
    private final Changes changes;
    private final SheetPane sheets;

    StaffForms(ManagingStaff managing, Changes changes, SheetPane sheets) {
        this.managing = managing;
        this.changes = changes;
        this.sheets = sheets;
    }

    void add() {
        var username = AccountFields.username();
        var email = AccountFields.email("", MAIL);
        var role = role(null);
        var byField =
                Map.<AccountField, Field<?>>of(
                        AccountField.USERNAME, username, AccountField.EMAIL, email);
        var model =
                new FormModel(
                        List.of(username, email, role),
                        outcome -> {
                            var draft =
                                    new StaffDraft(
                                            AccountFields.usernameIn(username),
                                            role.value(),
                                            AccountFields.emailIn(email),
                                            null);
                            save(
                                    "Adding " + draft.username(),
                                    () -> managing.add(actor(), draft),
                                    new Fate(outcome, byField, added(draft)));
                        });
        FormSheet.open(ADD, "Add staff", model, sheets, changes.context());
    }

    private static Banner added(StaffDraft draft) {
        return Banner.success(
                draft.username() + " is staff",
                "An invitation to choose a password goes to " + draft.email() + ".");
    }

    void edit(Staff staff) {
        var email = AccountFields.email(staff.email() == null ? "" : staff.email().value(), MAIL);
        var role = role(staff.role());
        var model =
                new FormModel(
                        List.of(email, role),
                        outcome ->
                                save(
                                        "Changing " + staff.username(),
                                        () ->
                                                managing.change(
                                                        actor(),
                                                        staff.username(),
                                                        change(staff, email, role),
                                                        null),
                                        new Fate(
                                                outcome,
                                                Map.of(AccountField.EMAIL, email),
                                                changed(staff, role.value()))));
        FormSheet.open(EDIT + staff.username(), "Save", model, sheets, changes.context());
    }

    private static StaffChange change(Staff before, Field<String> email, Field<Role> role) {
        var change = StaffChange.NOTHING;
        var address = AccountFields.emailIn(email);
        if (!address.equals(before.email())) {
            change = change.with(address);
        }
        return role.value() == before.role() ? change : change.with(role.value());
    }

    private static Banner changed(Staff before, Role role) {
        return Banner.success(
                before.username() + " is changed",
                role == before.role()
                        ? ""
                        : "Whoever is signed in by that name signs in again, as "
                                + StaffScreen.roleOf(role).toLowerCase(Locale.ROOT)
                                + ".");
    }

    private static Field<Role> role(@Nullable Role first) {
        return Field.choice("Role", first, ROLES, "Choose a role.");
    }

    private Actor actor() {
        return new Actor(changes.context().sessionCheck().requireAdmin());
    }

    /// What is told of what came of it, and where.
    ///
    /// @param fields where what is taken was typed
    /// @param done said when it is stored
    private record Fate(Outcome outcome, Map<AccountField, Field<?>> fields, Banner done) {}

    private void save(String title, Supplier<StaffOutcome> call, Fate fate) {
        changes.context()
                .work()
                .start(
                        Job.lasting(title, _ -> call.get()),
                        Watcher.of(result -> tell(result, fate), fate.outcome()::failed));
    }

    private void tell(StaffOutcome result, Fate fate) {
        switch (result) {
            case StaffOutcome.Done _ -> {
                fate.outcome().saved();
                changes.show(fate.done());
            }
            case StaffOutcome.Taken(var taken) -> tellTaken(taken, fate);
            case StaffOutcome.LastAdmin _ -> fate.outcome().failed(StaffActions.LAST_ADMIN);
            case StaffOutcome.Absent _ ->
                    fate.outcome().failed("This person is gone. Close this and refresh the list.");
            case StaffOutcome.Weak(var rule) -> fate.outcome().failed(rule.whenBroken());
            case StaffOutcome.Busy _ ->
                    fate.outcome().failed("Too many passwords at once. Try again in a second.");
        }
    }

    private static void tellTaken(Iterable<AccountField> taken, Fate fate) {
        for (var field : taken) {
            var typed = fate.fields().get(field);
            if (typed == null) {
                fate.outcome().failed(AccountFields.TAKEN);
            } else {
                fate.outcome().refused(typed, AccountFields.TAKEN);
            }
        }
    }
}
