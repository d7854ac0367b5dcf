package org.leaddistribution.portal.command;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Role;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.audit.Actor;
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
@Command(name = "staff", description = "Adds admins and support staff.")
final class StaffCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: ./leads staff add --help");
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
            return Role.of(role).filter(Role::isStaff).isEmpty() ? unknownRole() : super.call();
        }

        private int unknownRole() {
            return wrongUsage("--role " + role + " is unknown. It may be admin or support.");
        }

        @Override
        int run(Application application) throws Exception {
            var password = TypedPassword.read();
            if (password.isEmpty()) {
                return refused(TypedPassword.NONE);
            }
            var mail = email == null ? null : new EmailAddress(email);
            var draft = new StaffDraft(new Username(name), role, mail, password.get());
            return tell(application.accounts().managingStaff().add(Actor.OPERATOR, draft));
        }

        private int tell(StaffOutcome outcome) {
            return switch (outcome) {
                case StaffOutcome.Added(var staff) -> {
                    print(staff.username() + " is added as " + staff.role().code() + ".");
                    yield LeadsProgram.DONE;
                }
                case StaffOutcome.UnknownRole _ -> unknownRole();
                case StaffOutcome.NameTaken _ ->
                        refused("the name " + name + " is taken. Choose another.");
                case StaffOutcome.Weak(var rule) -> refused(rule.whenBroken());
                case StaffOutcome.Busy _ -> refused("too many passwords at once. Try again.");
            };
        }
    }
}
