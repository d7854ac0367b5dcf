package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.leaddistribution.access.Session;
import org.leaddistribution.access.Sessions;
import org.leaddistribution.access.TokenHash;
import org.leaddistribution.member.Username;

/// `sessions`. Each start sweeps out those that are too old for anyone.
final class MongoSessions implements Sessions {
    private final SessionCollection sessions;

    MongoSessions(SessionDatabase database) {
        this.sessions = database.collection(SessionDocument.COLLECTION);
    }

    @Override
    public void start(Session session) {
        sessions.deleteMany(Filters.lte(SessionDocument.ENDS_AT, session.createdAt()));
        sessions.insertOne(SessionDocument.of(session));
    }

    @Override
    public Optional<Session> touch(TokenHash token, Instant now) {
        return find(token, now)
                .flatMap(
                        session ->
                                session.isStaleAt(now) ? seen(token, now) : Optional.of(session));
    }

    @Override
    public Optional<Session> find(TokenHash token, Instant now) {
        return Optional.ofNullable(sessions.find(byId(token)).first())
                .map(SessionDocument::toSession)
                .filter(session -> session.isAliveAt(now));
    }

    private Optional<Session> seen(TokenHash token, Instant now) {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        var sight = Updates.max(SessionDocument.LAST_SEEN_AT, now);
        return Optional.ofNullable(sessions.findOneAndUpdate(byId(token), sight, after))
                .map(SessionDocument::toSession);
    }

    @Override
    public void end(TokenHash token) {
        sessions.deleteOne(byId(token));
    }

    @Override
    public void endAllOf(Username username) {
        sessions.deleteMany(Filters.eq(SessionDocument.LOGIN, username.login()));
    }

    private static Bson byId(TokenHash token) {
        return Filters.eq(Fields.ID, token.hex());
    }
}
