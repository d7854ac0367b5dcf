package org.leaddistribution.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leaddistribution.access.PasswordHasher.Hashing;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.Username;

/// Gives people new passwords, and ends with them whatever the old one had opened.
public final class CredentialKeeper {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final AccountTokens tokens;
    private final AuditTrail audit;
    private final UnitOfWork work;

    public CredentialKeeper(
            Accounts accounts,
            PasswordHasher hasher,
            Sessions sessions,
            AccountTokens tokens,
            AuditTrail audit,
            UnitOfWork work) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.work = work;
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
    ///
    /// @param actor whoever gave it
    public void give(Actor actor, Account account, PasswordHash hash) {
        var name = account.username();
        work.inOne(
                () -> {
                    accounts.replacePassword(account, hash);
                    forgetWhatWasOpened(name);
                    audit.note(actor, AuditAction.PASSWORD_SET, name.value(), Map.of());
                });
    }

    /// Ends every session of a person, and every invitation and reset under way.
    public void forgetWhatWasOpened(Username username) {
        forgetWhatWasOpened(List.of(username));
    }

    /// The same for several people.
    public void forgetWhatWasOpened(Collection<Username> usernames) {
        if (!usernames.isEmpty()) {
            work.inOne(
                    () -> {
                        tokens.cancelAllOf(usernames);
                        sessions.endAllOf(usernames);
                    });
        }
    }

    /// Makes every link worthless that was mailed to these people.
    public void cancelLinksOf(Collection<Username> usernames) {
        if (!usernames.isEmpty()) {
            tokens.cancelAllOf(usernames);
        }
    }

    /// Makes the invitations worthless that were mailed to a person.
    public void cancelInvitationsOf(Username username) {
        tokens.cancel(username, TokenPurpose.INVITATION);
    }

    /// What came of preparing a password.
    public sealed interface Preparation {
        record Ready(PasswordHash hash) implements Preparation {}

        record Weak(PasswordRule broken) implements Preparation {}

        /// Too many at once; later it will work.
        record Busy() implements Preparation {}
    }
}
