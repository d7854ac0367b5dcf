package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// `staff`, its key the user name in lower case, and its part of `logins`.
final class MongoStaffAccounts implements StaffAccounts {
    private static final String COLLECTION = "staff";
    private static final String USERNAME = "username";
    private static final String ROLE = "role";
    private static final String EMAIL = "email";
    private static final String CREATED_AT = "created_at";

    private final SessionDatabase database;
    private final Logins logins;
    private final SessionCollection staff;

    MongoStaffAccounts(SessionDatabase database) {
        this.database = database;
        this.logins = new Logins(database);
        this.staff = database.collection(COLLECTION);
    }

    @Override
    public Creation create(Account.OfStaff account) {
        return database.inOne(() -> created(account));
    }

    private Creation created(Account.OfStaff account) {
        var name = account.username();
        if (!logins.takenAmong(List.of(name)).isEmpty()) {
            return Creation.NAME_TAKEN;
        }
        var claim = new Logins.Claim(name, Logins.Kind.STAFF, name.login());
        logins.claim(List.of(claim));
        staff.insertOne(document(account));
        return Creation.CREATED;
    }

    @Override
    public Optional<Account.OfStaff> byUsername(Username username) {
        return Optional.ofNullable(staff.find(byId(username)).first())
                .map(
                        document ->
                                new Account.OfStaff(
                                        toStaff(document), CredentialFields.of(document)));
    }

    @Override
    public List<Staff> all() {
        return staff.find()
                .sort(Sorts.ascending(Fields.ID))
                .map(MongoStaffAccounts::toStaff)
                .into(new ArrayList<>());
    }

    @Override
    public boolean replacePassword(Username username, PasswordHash hash) {
        var next =
                Updates.combine(CredentialFields.setHash(hash), CredentialFields.nextGeneration());
        return staff.updateOne(byId(username), next).getMatchedCount() == 1;
    }

    @Override
    public void renewHash(Username username, PasswordHash from, PasswordHash to) {
        var unchanged = Filters.and(byId(username), CredentialFields.hashIs(from));
        staff.updateOne(unchanged, CredentialFields.setHash(to));
    }

    private static Document document(Account.OfStaff account) {
        var person = account.staff();
        var document =
                new Document(Fields.ID, person.username().login())
                        .append(USERNAME, person.username().value())
                        .append(ROLE, person.role().code())
                        .append(CREATED_AT, person.createdAt());
        if (person.email() != null) {
            document.append(EMAIL, person.email().value());
        }
        return CredentialFields.append(document, account.credentials());
    }

    private static Staff toStaff(Document document) {
        var email = document.getString(EMAIL);
        return new Staff(
                new Username(Fields.text(document, USERNAME)),
                role(Fields.text(document, ROLE)),
                email == null ? null : new EmailAddress(email),
                Fields.time(document, CREATED_AT));
    }

    static Role role(String code) {
        return Role.of(code).orElseThrow(() -> new StoreBroken("Stored role: " + code));
    }

    private static Bson byId(Username username) {
        return Filters.eq(Fields.ID, username.login());
    }
}
