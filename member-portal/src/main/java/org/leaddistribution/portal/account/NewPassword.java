package org.leaddistribution.portal.account;

import io.javalin.http.Context;
import java.time.Duration;
import org.leaddistribution.access.Password;
import org.leaddistribution.accounts.PasswordOutcome;
import org.leaddistribution.portal.web.Form;
import org.leaddistribution.portal.web.Refusal;

/// A password that somebody chooses on a page, typed twice.
final class NewPassword {
    static final String DEAD_LINK =
            "This link was used already, has expired, or is not complete. Ask for a new one.";

    private static final Duration SOON = Duration.ofSeconds(1);

    private NewPassword() {}

    /// @throws Refusal 400
    static Password in(Form form) {
        var once = form.field("new_password");
        if (!once.equals(form.field("new_password_again"))) {
            throw Refusal.badRequest("The two new passwords differ. Type the same one twice.");
        }
        return password(once);
    }

    /// @throws Refusal 400
    static Password password(String typed) {
        try {
            return new Password(typed);
        } catch (IllegalArgumentException tooLong) {
            throw Refusal.badRequest(String.valueOf(tooLong.getMessage()));
        }
    }

    /// @throws Refusal 400, 404 for a dead link, or 429, unless the password is set
    static void requireSet(Context ctx, PasswordOutcome outcome) {
        switch (outcome) {
            case PasswordOutcome.PasswordSet _ -> {}
            case PasswordOutcome.Weak(var broken) -> throw Refusal.badRequest(broken.whenBroken());
            case PasswordOutcome.WrongPresent _ ->
                    throw Refusal.badRequest("The present password is not right. Type it again.");
            case PasswordOutcome.Throttled(var pause) -> throw Refusal.later(ctx, pause);
            case PasswordOutcome.Busy _ -> throw Refusal.later(ctx, SOON);
            case PasswordOutcome.NoSuchAccount _ -> throw Refusal.unauthorized();
            case PasswordOutcome.DeadToken _ -> throw Refusal.notFound(DEAD_LINK);
        }
    }
}
