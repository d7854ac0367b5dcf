package org.leaddistribution.access;

import java.time.Duration;
import java.time.Instant;

/// What became of an attempt to sign in.
public sealed interface SignInOutcome {
    /// @param token opens the session
    /// @param browser for the browser to keep for good, so that it is known the next time
    /// @param expiresAt when the session ends however busy it is
    record SignedIn(SecretToken token, SecretToken browser, CurrentUser user, Instant expiresAt)
            implements SignInOutcome {}

    /// Unknown, wrong or suspended: nobody learns which.
    record Refused() implements SignInOutcome {}

    /// Too many failures lately.
    record Throttled(Duration retryAfter) implements SignInOutcome {}

    /// Too many people at the door; soon it will work.
    record Busy() implements SignInOutcome {}
}
