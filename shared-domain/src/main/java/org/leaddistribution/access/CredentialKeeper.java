package org.leaddistribution.access;

import org.leaddistribution.access.PasswordHasher.Hashing;

/// Gives people new passwords, and ends with them whatever the old one had opened.
public final class CredentialKeeper {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final AccountTokens tokens;

    public CredentialKeeper(
            Accounts accounts, PasswordHasher hasher, Sessions sessions, AccountTokens tokens) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /// Checks and hashes a password that somebody is to have, and stores nothing.
    public Preparation prepare(Password password, Username owner) {
        var broken = PasswordRule.brokenBy(password, owner);
        if (broken.isPresent()) {
            return new Preparation.Weak(broken.get());
        }
        return switch (hasher.hash(password)) {
            case Hashing.Hashed(var hash) -> new Preparation.Ready(hash);
            case Hashing.Busy _ -> new Preparation.Busy();
        };
    }

    /// Stores a prepared password; every session and every token of the person is over.
    public void give(Account account, PasswordHash hash) {
        accounts.replacePassword(account, hash);
        forgetWhatWasOpened(account.username());
    }

    /// Ends every session of a person, and every invitation and reset under way.
    public void forgetWhatWasOpened(Username username) {
        tokens.cancelAllOf(username);
        sessions.endAllOf(username);
    }

    /// What came of preparing a password.
    public sealed interface Preparation {
        record Ready(PasswordHash hash) implements Preparation {}

        record Weak(PasswordRule broken) implements Preparation {}

        /// Too many at once; later it will work.
        record Busy() implements Preparation {}
    }
}
