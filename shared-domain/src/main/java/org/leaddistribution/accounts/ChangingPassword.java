package org.leaddistribution.accounts;

import org.leaddistribution.access.Account;
import org.leaddistribution.access.Authenticator;
import org.leaddistribution.access.Authenticator.Answer;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.CredentialKeeper.Preparation;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.SignInAttempt;
import org.leaddistribution.access.SignInAttempt.Browser;
import org.leaddistribution.access.SignInThrottle;
import org.leaddistribution.access.SignInThrottle.Verdict;
import org.leaddistribution.audit.Actor;

/// Changes one's own password, for whoever knows the present one: an open screen is not enough.
///
/// Guesses count like failures to sign in.
public final class ChangingPassword {
    private final Authenticator authenticator;
    private final SignInThrottle throttle;
    private final CredentialKeeper keeper;

    public ChangingPassword(
            Authenticator authenticator, SignInThrottle throttle, CredentialKeeper keeper) {
        this.authenticator = authenticator;
        this.throttle = throttle;
        this.keeper = keeper;
    }

    public PasswordOutcome change(CurrentUser user, Change change) {
        var name = user.username().value();
        var attempt = SignInAttempt.of(name, change.clientAddress(), Browser.UNKNOWN);
        if (throttle.before(attempt) instanceof Verdict.Held(var retryAfter)) {
            return new PasswordOutcome.Throttled(retryAfter);
        }
        return switch (authenticator.check(name, change.present())) {
            case Answer.Proven(var account) -> give(account, change.next());
            case Answer.NotProven _ -> wrong(throttle.failed(attempt));
            case Answer.Busy _ -> new PasswordOutcome.Busy();
        };
    }

    private PasswordOutcome give(Account account, Password next) {
        return switch (keeper.prepare(next, account.username())) {
            case Preparation.Ready(var hash) -> {
                keeper.give(Actor.of(account.username()), account, hash);
                yield new PasswordOutcome.PasswordSet();
            }
            case Preparation.Weak(var broken) -> new PasswordOutcome.Weak(broken);
            case Preparation.Busy _ -> new PasswordOutcome.Busy();
        };
    }

    private static PasswordOutcome wrong(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Held(var retryAfter) -> new PasswordOutcome.Throttled(retryAfter);
            case Verdict.Free _ -> new PasswordOutcome.WrongPresent();
        };
    }

    /// @param clientAddress where the wish comes from
    public record Change(Password present, Password next, String clientAddress) {}
}
