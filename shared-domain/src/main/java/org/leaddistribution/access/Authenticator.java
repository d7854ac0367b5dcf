package org.leaddistribution.access;

import org.leaddistribution.access.PasswordHasher.Comparison;
import org.leaddistribution.member.Username;

/// Finds out whether somebody is who a name and a password say, at the same cost for every name.
public final class Authenticator {
    private final Accounts accounts;
    private final PasswordHasher hasher;

    public Authenticator(Accounts accounts, PasswordHasher hasher) {
        this.accounts = accounts;
        this.hasher = hasher;
    }

    /// @param name as typed; it need not be a possible name
    public Answer check(String name, Password password) {
        var account = Username.in(name).flatMap(accounts::named).orElse(null);
        var stored = account == null ? null : account.credentials().hash();
        var comparison = hasher.compare(password, stored);
        if (comparison instanceof Comparison.Busy) {
            return new Answer.Busy();
        }
        if (account == null || stored == null || comparison instanceof Comparison.Wrong) {
            return new Answer.NotProven();
        }
        if (comparison instanceof Comparison.RightButWeak(var renewed)) {
            accounts.renewHash(account, stored, renewed);
        }
        return account.maySignIn() ? new Answer.Proven(account) : new Answer.NotProven();
    }

    /// What a check found.
    public sealed interface Answer {
        record Proven(Account account) implements Answer {}

        /// Unknown, wrong, suspended or disabled: nobody learns which.
        record NotProven() implements Answer {}

        /// Too many at once; later it will work.
        record Busy() implements Answer {}
    }
}
