package org.leaddistribution.access;

import java.time.InstantSource;
import java.util.Optional;

/// Finds who is asking, as the account stands now: what was ended or suspended a moment ago is nobody.
public final class CheckingSession {
    private final Sessions sessions;
    private final Accounts accounts;
    private final InstantSource clock;

    public CheckingSession(Sessions sessions, Accounts accounts, InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Asked because a person does something, which keeps the session alive.
    public Optional<CurrentUser> userOf(SecretToken token) {
        return sessions.touch(token.hash(), clock.instant()).flatMap(this::holder);
    }

    /// The same for what asks by itself, as a clock does: nobody stays signed in by it.
    public Optional<CurrentUser> userOfUnattended(SecretToken token) {
        return sessions.find(token.hash(), clock.instant()).flatMap(this::holder);
    }

    private Optional<CurrentUser> holder(Session session) {
        return accounts.named(session.username())
                .filter(Account::maySignIn)
                .filter(session::stillBelongsTo)
                .map(Account::user);
    }
}
