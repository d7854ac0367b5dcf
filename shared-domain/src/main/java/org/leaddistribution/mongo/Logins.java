package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.leaddistribution.member.Username;

/// `logins`: every user name, in lower case as its key, so that a name is one person.
final class Logins {
    private static final String COLLECTION = "logins";
    private static final String KIND = "kind";
    private static final String REFERENCE = "reference";

    private final SessionCollection logins;

    Logins(SessionDatabase database) {
        this.logins = database.collection(COLLECTION);
    }

    /// Those of `usernames` that are somebody's, in lower case.
    Set<String> takenAmong(Collection<Username> usernames) {
        var names = usernames.stream().map(Username::login).toList();
        return logins.find(Filters.in(Fields.ID, names))
                .map(document -> Fields.text(document, Fields.ID))
                .into(new HashSet<>());
    }

    void claim(List<Claim> claims) {
        logins.insertMany(claims.stream().map(Logins::document).toList());
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
