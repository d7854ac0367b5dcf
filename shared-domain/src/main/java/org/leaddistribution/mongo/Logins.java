package org.leaddistribution.mongo;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.leaddistribution.access.Username;

/// `logins`: every user name, in lower case as its key, so that a name is one person.
final class Logins {
    private static final String COLLECTION = "logins";
    private static final String KIND = "kind";
    private static final String REFERENCE = "reference";

    private final MongoCollection<Document> logins;

    Logins(MongoDatabase database) {
        this.logins = database.getCollection(COLLECTION);
    }

    /// Those of `usernames` that are somebody's, in lower case.
    Set<String> takenAmong(ClientSession session, Collection<Username> usernames) {
        var names = usernames.stream().map(Username::login).toList();
        return logins.find(session, Filters.in(Fields.ID, names))
                .map(document -> Fields.text(document, Fields.ID))
                .into(new HashSet<>());
    }

    void claim(ClientSession session, List<Claim> claims) {
        logins.insertMany(session, claims.stream().map(Logins::document).toList());
    }

    private static Document document(Claim claim) {
        return new Document(Fields.ID, claim.username().login())
                .append(KIND, claim.kind().name().toLowerCase(Locale.ROOT))
                .append(REFERENCE, claim.reference());
    }

    /// @param reference the key of the account's own document
    record Claim(Username username, Kind kind, String reference) {}

    enum Kind {
        MEMBER,
        STAFF
    }
}
