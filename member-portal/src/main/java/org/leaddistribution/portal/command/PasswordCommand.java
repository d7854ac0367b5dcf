package org.leaddistribution.portal.command;

import org.leaddistribution.accounts.PasswordOutcome;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.member.Username;
import org.leaddistribution.runtime.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives somebody another password.
@Command(
        name = "password",
        description = "Gives a member or staff another password, read from standard input.")
final class PasswordCommand extends DatabaseCommand {
    @Parameters(paramLabel = "NAME", description = "What the person signs in with.")
    private String name;

    PasswordCommand(GivenSettings given) {
        super(given);
    }

    @Override
    int run(Application application) throws Exception {
        var username = Username.in(name);
        if (username.isEmpty()) {
            return nobody();
        }
        var password = TypedPassword.read();
        if (password.isEmpty()) {
            return refused(TypedPassword.NONE);
        }
        var setting = application.accounts().settingPassword();
        return tell(setting.set(Actor.OPERATOR, username.get(), password.get()));
    }

    private int nobody() {
        return refused("nobody is called " + name + ". Check the name.");
    }

    private int tell(PasswordOutcome outcome) {
        return switch (outcome) {
            case PasswordOutcome.PasswordSet _ -> {
                print("The password is set; earlier sessions are over.");
                yield LeadsProgram.DONE;
            }
            case PasswordOutcome.Weak(var rule) -> refused(rule.whenBroken());
            case PasswordOutcome.NoSuchAccount _ -> nobody();
            case PasswordOutcome.Busy _,
                    PasswordOutcome.Throttled _,
                    PasswordOutcome.WrongPresent _,
                    PasswordOutcome.DeadToken _ ->
                    refused("the password could not be set just now. Try again.");
        };
    }
}
