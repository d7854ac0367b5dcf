package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.access.Session;
import org.leaddistribution.access.Sessions;
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
    public void endAllOf(Collection<Username> usernames) {
        var logins = usernames.stream().map(Username::login).toList();
        sessions.deleteMany(Filters.in(SessionDocument.LOGIN, logins));
    }

    private static Bson byId(TokenHash token) {
        return Filters.eq(Fields.ID, token.hex());
    }

    /// A document of `sessions`, its key the hash of the token.
    static final class SessionDocument {
        static final String COLLECTION = "sessions";
        static final String LOGIN = "login";
        static final String LAST_SEEN_AT = "last_seen_at";
        static final String ENDS_AT = "ends_at";
        private static final String USERNAME = "username";
        private static final String ROLE = "role";
        private static final String CREATED_AT = "created_at";

        private SessionDocument() {}

        static Document of(Session session) {
            return new Document(Fields.ID, session.token().hex())
                    .append(LOGIN, session.username().login())
                    .append(USERNAME, session.username().value())
                    .append(ROLE, session.role().code())
                    .append(CredentialFields.GENERATION, session.generation())
                    .append(CREATED_AT, session.createdAt())
                    .append(LAST_SEEN_AT, session.lastSeenAt())
                    .append(ENDS_AT, session.endsAt());
        }

        static Session toSession(Document document) {
            return new Session(
                    new TokenHash(Fields.text(document, Fields.ID)),
                    new Username(Fields.text(document, USERNAME)),
                    StaffDocument.role(Fields.text(document, ROLE)),
                    Fields.count(document, CredentialFields.GENERATION),
                    Fields.time(document, CREATED_AT),
                    Fields.time(document, LAST_SEEN_AT));
        }
    }
}
