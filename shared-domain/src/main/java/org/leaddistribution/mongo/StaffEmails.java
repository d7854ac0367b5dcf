package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The e-mails in `staff`, so that nobody else gets one of them.
///
/// Staff are few, so they are looked through, and no index is needed. A unique one would be in the way of older
/// data, where an e-mail may be two people's.
final class StaffEmails {
    private static final Document LOWER = new Document("$toLower", "$" + StaffDocument.EMAIL);

    private final SessionCollection staff;

    StaffEmails(SessionDatabase database) {
        this.staff = database.collection(StaffDocument.COLLECTION);
    }

    /// Those of `keys`, which are in lower case, that somebody of the staff has.
    Set<String> takenAmong(Collection<String> keys) {
        return staff.find(hasOneOf(keys))
                .map(document -> Fields.text(document, StaffDocument.EMAIL))
                .map(email -> email.toLowerCase(Locale.ROOT))
                .into(new HashSet<>());
    }

    /// The keys are literals: one may begin with a dollar, as names of fields do.
    private static Bson hasOneOf(Collection<String> keys) {
        var literals = new Document("$literal", List.copyOf(keys));
        return Filters.expr(new Document("$in", List.of(LOWER, literals)));
    }
}
