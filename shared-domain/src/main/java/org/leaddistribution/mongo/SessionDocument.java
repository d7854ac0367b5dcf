package org.leaddistribution.mongo;

import org.bson.Document;
import org.leaddistribution.access.Session;
import org.leaddistribution.access.TokenHash;
import org.leaddistribution.member.Username;

/// A document of `sessions`, its key the hash of the token.
final class SessionDocument {
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
                MongoStaffAccounts.role(Fields.text(document, ROLE)),
                Fields.count(document, CredentialFields.GENERATION),
                Fields.time(document, CREATED_AT),
                Fields.time(document, LAST_SEEN_AT));
    }
}
