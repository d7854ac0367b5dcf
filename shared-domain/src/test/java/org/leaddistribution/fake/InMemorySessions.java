package org.leaddistribution.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.access.Session;
import org.leaddistribution.access.Sessions;
import org.leaddistribution.member.Username;

/// Sessions in a map.
public final class InMemorySessions implements Sessions {
    private final Map<TokenHash, Session> sessions = new HashMap<>();

    @Override
    public void start(Session session) {
        sessions.put(session.token(), session);
    }

    @Override
    public Optional<Session> touch(TokenHash token, Instant now) {
        var touched =
                sessions.computeIfPresent(
                        token,
                        (_, session) ->
                                session.isAliveAt(now) && session.isStaleAt(now)
                                        ? session.seenAt(now)
                                        : session);
        return Optional.ofNullable(touched).filter(session -> session.isAliveAt(now));
    }

    @Override
    public Optional<Session> find(TokenHash token, Instant now) {
        return Optional.ofNullable(sessions.get(token)).filter(session -> session.isAliveAt(now));
    }

    @Override
    public void end(TokenHash token) {
        sessions.remove(token);
    }

    @Override
    public void endAllOf(Collection<Username> usernames) {
        sessions.values()
                .removeIf(
                        session -> usernames.stream().anyMatch(session.username()::isSamePersonAs));
    }
}
