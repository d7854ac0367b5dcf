package org.leaddistribution.access;

import java.time.Duration;
import java.time.Instant;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.member.Username;

/// One sign-in that goes on: until it is ended, stands idle for 30 minutes, or is 12 hours old.
///
/// @param token what is stored of the token that its holder shows
/// @param generation of the account's credentials when it was opened; a session of an older one is over
public record Session(
        TokenHash token,
        Username username,
        Role role,
        long generation,
        Instant createdAt,
        Instant lastSeenAt) {
    public static final Duration LONGEST = Duration.ofHours(12);
    public static final Duration LONGEST_IDLE = Duration.ofMinutes(30);

    /// How coarsely the last sight is kept, so that a busy holder does not write at every request.
    public static final Duration GRAIN = Duration.ofSeconds(30);

    public static Session opened(SecretToken token, Account account, Instant at) {
        return new Session(
                token.hash(),
                account.username(),
                account.role(),
                account.credentials().generation(),
                at,
                at);
    }

    public Instant endsAt() {
        return createdAt.plus(LONGEST);
    }

    public boolean isAliveAt(Instant now) {
        return now.isBefore(endsAt()) && now.isBefore(lastSeenAt.plus(LONGEST_IDLE));
    }

    /// Whether a sight at `now` is worth noting.
    public boolean isStaleAt(Instant now) {
        return now.isAfter(lastSeenAt.plus(GRAIN));
    }

    public Session seenAt(Instant now) {
        return new Session(token, username, role, generation, createdAt, now);
    }

    /// Whether it was opened with the credentials that `account` has now.
    public boolean stillBelongsTo(Account account) {
        return generation == account.credentials().generation() && role == account.role();
    }
}
