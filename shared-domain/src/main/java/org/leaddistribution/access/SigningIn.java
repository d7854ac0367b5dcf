package org.leaddistribution.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.leaddistribution.access.Authenticator.Answer;
import org.leaddistribution.access.SignInAttempt.Browser;
import org.leaddistribution.access.SignInThrottle.Verdict;
import org.leaddistribution.member.Username;

/// Lets a person in who can show a name's password, and tells the others as little as can be.
public final class SigningIn {
    private final Accounts accounts;
    private final Authenticator authenticator;
    private final SignInThrottle throttle;
    private final KnownBrowsers browsers;
    private final Sessions sessions;
    private final InstantSource clock;

    public SigningIn(
            Accounts accounts,
            Authenticator authenticator,
            SignInThrottle throttle,
            KnownBrowsers browsers,
            Sessions sessions,
            InstantSource clock) {
        this.accounts = accounts;
        this.authenticator = authenticator;
        this.throttle = throttle;
        this.browsers = browsers;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// @param name as typed; it need not be a possible name
    public SignInOutcome signIn(String name, Password password, SignInOrigin origin) {
        var attempt = SignInAttempt.of(name, origin.clientAddress(), browser(name, origin));
        if (throttle.before(attempt) instanceof Verdict.Held(var retryAfter)) {
            return new SignInOutcome.Throttled(retryAfter);
        }
        return switch (authenticator.check(name, password)) {
            case Answer.Proven(var account) -> let(account, attempt, origin);
            case Answer.NotProven _ -> refused(throttle.failed(attempt));
            case Answer.Busy _ -> new SignInOutcome.Busy();
        };
    }

    private Browser browser(String name, SignInOrigin origin) {
        var token = origin.browser();
        boolean known =
                token != null
                        && Username.in(name)
                                .filter(username -> browsers.knows(username, token.hash()))
                                .isPresent();
        return known ? Browser.KNOWN : Browser.UNKNOWN;
    }

    private SignInOutcome let(Account account, SignInAttempt attempt, SignInOrigin origin) {
        if (throttle.right(attempt) instanceof Verdict.Held(var retryAfter)) {
            return new SignInOutcome.Throttled(retryAfter);
        }
        var browser = origin.browser() == null ? SecretToken.drawn() : origin.browser();
        browsers.remember(account.username(), browser.hash());
        var token = SecretToken.drawn();
        var now = clock.instant();
        var session = Session.opened(token, account, now);
        sessions.start(session);
        accounts.noteSignIn(account, now);
        return new SignInOutcome.SignedIn(token, browser, account.user(), session.endsAt());
    }

    private static SignInOutcome refused(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Held(var retryAfter) -> new SignInOutcome.Throttled(retryAfter);
            case Verdict.Free _ -> new SignInOutcome.Refused();
        };
    }

    /// What became of an attempt to sign in.
    public sealed interface SignInOutcome {
        /// @param token opens the session
        /// @param browser for the browser to keep for good, so that it is known the next time
        /// @param expiresAt when the session ends however busy it is
        record SignedIn(SecretToken token, SecretToken browser, CurrentUser user, Instant expiresAt)
                implements SignInOutcome {}

        /// Unknown, wrong, suspended or disabled: nobody learns which.
        record Refused() implements SignInOutcome {}

        /// Too many failures lately.
        record Throttled(Duration retryAfter) implements SignInOutcome {}

        /// Too many people at the door; soon it will work.
        record Busy() implements SignInOutcome {}
    }
}
