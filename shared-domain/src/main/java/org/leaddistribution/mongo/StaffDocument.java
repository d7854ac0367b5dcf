package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.access.StaffStatus;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// A document of `staff`, its key the user name in lower case.
final class StaffDocument {
    static final String COLLECTION = "staff";
    static final String USERNAME = "username";
    static final String ROLE = "role";
    static final String EMAIL = "email";
    static final String CREATED_AT = "created_at";

    /// Documents of earlier versions have none, and are not disabled.
    static final String DISABLED = "disabled";

    /// Absent until somebody has signed in.
    static final String LAST_SIGN_IN_AT = "last_sign_in_at";

    /// Grows with each change, and when the document is held; absent in earlier versions.
    private static final String REVISION = "revision";

    private StaffDocument() {}

    static Document of(Account.OfStaff account) {
        var person = account.staff();
        var document =
                new Document(Fields.ID, person.username().login())
                        .append(USERNAME, person.username().value())
                        .append(ROLE, person.role().code())
                        .append(DISABLED, !person.isEnabled())
                        .append(CREATED_AT, person.createdAt());
        if (person.email() != null) {
            document.append(EMAIL, person.email().value());
        }
        if (person.lastSignInAt() != null) {
            document.append(LAST_SIGN_IN_AT, person.lastSignInAt());
        }
        return CredentialFields.append(document, account.credentials());
    }

    static Account.OfStaff toAccount(Document document) {
        return new Account.OfStaff(toStaff(document), CredentialFields.of(document));
    }

    static Staff toStaff(Document document) {
        var email = document.getString(EMAIL);
        return new Staff(
                new Username(Fields.text(document, USERNAME)),
                role(Fields.text(document, ROLE)),
                email == null ? null : new EmailAddress(email),
                document.getBoolean(DISABLED, false) ? StaffStatus.DISABLED : StaffStatus.ENABLED,
                Fields.time(document, CREATED_AT),
                Fields.timeOrNull(document, LAST_SIGN_IN_AT));
    }

    static Role role(String code) {
        return Role.of(code).orElseThrow(() -> new StoreBroken("Stored role: " + code));
    }

    /// Sets what the change changes about `before`.
    static Bson update(StaffChange change, Staff before) {
        var updates = new ArrayList<Bson>();
        updates.add(hold());
        if (change.email() != null) {
            updates.add(Updates.set(EMAIL, change.email().value()));
        }
        if (change.role() != null) {
            updates.add(Updates.set(ROLE, change.role().code()));
        }
        if (change.status() != null) {
            updates.add(Updates.set(DISABLED, change.status() == StaffStatus.DISABLED));
        }
        if (change.password() != null) {
            updates.add(CredentialFields.setHash(change.password()));
        }
        if (change.endsSessionsOf(before)) {
            updates.add(CredentialFields.nextGeneration());
        }
        return Updates.combine(updates);
    }

    /// Says nothing new of a person, and makes whoever changes that person at the same moment wait.
    static Bson hold() {
        return Updates.inc(REVISION, 1L);
    }

    /// Whoever can sign in as an admin.
    static Bson isAdminWhoMaySignIn() {
        return Filters.and(
                Filters.eq(ROLE, Role.ADMIN.code()),
                Filters.ne(DISABLED, true),
                CredentialFields.hasHash());
    }

    /// Whose name or e-mail has `text` in it. No pattern is made of it, and it is no field's name.
    static Bson has(String text) {
        var key = new Document("$literal", text.toLowerCase(Locale.ROOT));
        var email = new Document("$toLower", "$" + EMAIL);
        return Filters.expr(
                new Document("$or", List.of(contains("$" + Fields.ID, key), contains(email, key))));
    }

    private static Document contains(Object whole, Document part) {
        var position = new Document("$indexOfCP", List.of(whole, part));
        return new Document("$gte", List.of(position, 0));
    }
}
