package org.leaddistribution.portal.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.access.StaffStatus;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;
import org.leaddistribution.runtime.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Groups the commands about staff.
@Command(
        name = "staff",
        description = "Adds and lists admins and support staff, and changes what they may do.")
final class StaffCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: add, list, disable, enable or role. ./leads staff add --help"
                        + " explains.");
    }

    /// Adds an admin or somebody of support.
    @Command(
            name = "add",
            description =
                    "Adds an admin or support account; the password is read from standard input.")
    static final class Add extends DatabaseCommand {
        @Parameters(paramLabel = "NAME", description = "What the person signs in with.")
        private String name;

        @Option(names = "--role", required = true, description = "admin or support")
        private String role;

        @Option(names = "--email", description = "Where mail about finished distributions goes.")
        private @Nullable String email;

        Add(GivenSettings given) {
            super(given);
        }

        @Override
        public Integer call() throws Exception {
            return staffRole(role).isEmpty()
                    ? wrongUsage("--role " + role + " is unknown. It may be admin or support.")
                    : super.call();
        }

        @Override
        int run(Application application) throws Exception {
            var password = TypedPassword.read();
            if (password.isEmpty()) {
                return refused(TypedPassword.NONE);
            }
            var mail = email == null ? null : new EmailAddress(email);
            var who = new Username(name);
            var draft = new StaffDraft(who, staffRole(role).orElseThrow(), mail, password.get());
            return tell(application.accounts().managingStaff().add(Actor.OPERATOR, draft));
        }

        private int tell(StaffOutcome outcome) {
            return switch (outcome) {
                case StaffOutcome.Done(var staff) -> {
                    print(staff.username() + " is added as " + staff.role().code() + ".");
                    yield LeadsProgram.DONE;
                }
                case StaffOutcome other -> refused(whyNot(other, name));
            };
        }
    }

    /// Lists the staff.
    @Command(name = "list", description = "Lists the staff by user name.")
    static final class All extends DatabaseCommand {
        All(GivenSettings given) {
            super(given);
        }

        @Override
        int run(Application application) {
            var managing = application.accounts().managingStaff();
            var page = managing.page("", new PageRequest(1, PageRequest.LARGEST_LIMIT));
            if (page.totalCount() == 0) {
                print("There is no staff yet. ./leads staff add NAME --role admin adds somebody.");
                return LeadsProgram.DONE;
            }
            print(row("Name", "Role", "Status", "Last signed in", "E-mail"));
            for (int next = 2; !page.items().isEmpty(); next++) {
                page.items().forEach(this::print);
                page = managing.page("", new PageRequest(next, PageRequest.LARGEST_LIMIT));
            }
            return LeadsProgram.DONE;
        }

        private void print(Staff staff) {
            print(
                    row(
                            staff.username(),
                            staff.role().code(),
                            staff.status().name().toLowerCase(Locale.ROOT),
                            staff.lastSignInAt() == null ? "never" : staff.lastSignInAt(),
                            staff.email() == null ? "none" : staff.email()));
        }

        private static String row(Object... cells) {
            return String.format(Locale.ROOT, "%-24s  %-7s  %-8s  %-20s  %s", cells);
        }
    }

    /// Changes one person of the staff.
    abstract static class Changing extends DatabaseCommand {
        @Parameters(
                index = "0",
                paramLabel = "NAME",
                description = "What the person signs in with.")
        private String name;

        Changing(GivenSettings given) {
            super(given);
        }

        abstract StaffChange change();

        /// Completes the sentence "ann …".
        abstract String done(Staff staff);

        @Override
        int run(Application application) {
            var managing = application.accounts().managingStaff();
            var outcome =
                    Username.in(name)
                            .map(who -> managing.change(Actor.OPERATOR, who, change(), null))
                            .orElseGet(StaffOutcome.Absent::new);
            return switch (outcome) {
                case StaffOutcome.Done(var staff) -> {
                    print(staff.username() + " " + done(staff));
                    yield LeadsProgram.DONE;
                }
                case StaffOutcome other -> refused(whyNot(other, name));
            };
        }
    }

    /// Keeps somebody out.
    @Command(
            name = "disable",
            description = "Keeps somebody from signing in, and ends every session at once.")
    static final class Disable extends Changing {
        Disable(GivenSettings given) {
            super(given);
        }

        @Override
        StaffChange change() {
            return StaffChange.NOTHING.with(StaffStatus.DISABLED);
        }

        @Override
        String done(Staff staff) {
            return "is disabled and signed out everywhere.";
        }
    }

    /// Lets somebody in again.
    @Command(name = "enable", description = "Lets somebody sign in again who was disabled.")
    static final class Enable extends Changing {
        Enable(GivenSettings given) {
            super(given);
        }

        @Override
        StaffChange change() {
            return StaffChange.NOTHING.with(StaffStatus.ENABLED);
        }

        @Override
        String done(Staff staff) {
            return "may sign in as " + staff.role().code() + ".";
        }
    }

    /// Gives somebody another role.
    @Command(
            name = "role",
            description = "Gives somebody another role; another one ends every session at once.")
    static final class ChangeRole extends Changing {
        @Parameters(index = "1", paramLabel = "ROLE", description = "admin or support")
        private String role;

        ChangeRole(GivenSettings given) {
            super(given);
        }

        @Override
        public Integer call() throws Exception {
            return staffRole(role).isEmpty()
                    ? wrongUsage("the role " + role + " is unknown. It may be admin or support.")
                    : super.call();
        }

        @Override
        StaffChange change() {
            return StaffChange.NOTHING.with(staffRole(role).orElseThrow());
        }

        @Override
        String done(Staff staff) {
            return "is " + staff.role().code() + (staff.isEnabled() ? "." : ", and disabled.");
        }
    }

    private static Optional<Role> staffRole(String code) {
        return Role.of(code).filter(Role::isStaff);
    }

    /// Why nothing was done, and what to do.
    ///
    /// @param outcome any but that it is done
    private static String whyNot(StaffOutcome outcome, String name) {
        return switch (outcome) {
            case StaffOutcome.Done _ -> throw new IllegalArgumentException(name + " is done");
            case StaffOutcome.Taken(var fields) ->
                    "somebody has this already: "
                            + fields.stream()
                                    .map(AccountField::code)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ". It is taken; choose another.";
            case StaffOutcome.Weak(var rule) -> rule.whenBroken();
            case StaffOutcome.LastAdmin _ ->
                    "nobody else could sign in as an admin. Make somebody else an admin first, who"
                            + " has a password and is not disabled.";
            case StaffOutcome.Absent _ ->
                    "nobody of the staff is called " + name + ". ./leads staff list names them.";
            case StaffOutcome.Busy _ -> "too many passwords at once. Try again.";
        };
    }
}
