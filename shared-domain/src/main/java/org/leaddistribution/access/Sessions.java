package org.leaddistribution.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.member.Username;

/// Every session that is not over. What is over may be forgotten at any time.
public interface Sessions {
    void start(Session session);

    /// The session of this token, its last sight noted within [Session#GRAIN]; nothing when it is over.
    Optional<Session> touch(TokenHash token, Instant now);

    /// The session of this token as it stands, without noting a sight: for what asks by itself, so that it
    /// keeps nobody signed in; nothing when it is over.
    Optional<Session> find(TokenHash token, Instant now);

    /// Ends one session; one that is not there stays so.
    void end(TokenHash token);

    /// Ends every session of a person, whatever the case of the name.
    default void endAllOf(Username username) {
        endAllOf(List.of(username));
    }

    /// The same for several people.
    void endAllOf(Collection<Username> usernames);
}
