package org.leaddistribution.accounts;

import java.time.Duration;
import org.leaddistribution.access.PasswordRule;

/// What became of giving an account another password.
public sealed interface PasswordOutcome {
    /// Every session and every mailed token of the account is over.
    record PasswordSet() implements PasswordOutcome {}

    record Weak(PasswordRule broken) implements PasswordOutcome {}

    /// The present password was not the right one.
    record WrongPresent() implements PasswordOutcome {}

    /// There is no account of that name.
    record NoSuchAccount() implements PasswordOutcome {}

    /// The link was used, has expired, or never was one.
    record DeadToken() implements PasswordOutcome {}

    record Throttled(Duration retryAfter) implements PasswordOutcome {}

    /// Too many at once; soon it will work.
    record Busy() implements PasswordOutcome {}
}
