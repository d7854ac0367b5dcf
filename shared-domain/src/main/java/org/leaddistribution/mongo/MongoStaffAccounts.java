package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// `staff`, and its part of `logins`.
final class MongoStaffAccounts implements StaffAccounts {
    private final SessionDatabase database;
    private final Logins logins;
    private final StaffEmails emails;
    private final SessionCollection staff;
    private final SessionCollection members;

    MongoStaffAccounts(SessionDatabase database) {
        this.database = database;
        this.logins = new Logins(database);
        this.emails = new StaffEmails(database);
        this.staff = database.collection(StaffDocument.COLLECTION);
        this.members = database.collection(MemberDocument.COLLECTION);
    }

    @Override
    public Creation create(Account.OfStaff account) {
        return database.inOne(() -> created(account));
    }

    private Creation created(Account.OfStaff account) {
        var name = account.username();
        var email = account.staff().email();
        var taken = EnumSet.noneOf(AccountField.class);
        if (!logins.takenAmong(List.of(name)).isEmpty()) {
            taken.add(AccountField.USERNAME);
        }
        if (email != null && isTaken(email)) {
            taken.add(AccountField.EMAIL);
        }
        if (!taken.isEmpty()) {
            return new Creation.Refused(taken);
        }
        logins.claim(List.of(new Logins.Claim(name, Logins.Kind.STAFF, name.login())));
        if (email != null) {
            claimBefore(email);
        }
        staff.insertOne(StaffDocument.of(account));
        return new Creation.Created();
    }

    private boolean isTaken(EmailAddress email) {
        var ofMember = Filters.eq(MemberDocument.EMAIL_LOWER, email.key());
        return members.find(ofMember).first() != null
                || !emails.takenAmong(List.of(email.key())).isEmpty();
    }

    /// Makes whoever gives anybody else this e-mail at the same moment wait: their unit or ours is repeated, and
    /// sees what the other has stored. Members' e-mails have a unique index, and there the two meet; nobody ever
    /// sees the document that is made for it.
    private void claimBefore(EmailAddress email) {
        var unlikeAnyMember = "e-mail of staff: " + email.key();
        members.insertOne(
                new Document(Fields.ID, unlikeAnyMember)
                        .append(MemberDocument.MEMBER_ADDRESS_LOWER, unlikeAnyMember)
                        .append(MemberDocument.USERNAME_LOWER, unlikeAnyMember)
                        .append(MemberDocument.EMAIL_LOWER, email.key()));
        members.deleteOne(Filters.eq(Fields.ID, unlikeAnyMember));
    }

    @Override
    public Optional<Account.OfStaff> byUsername(Username username) {
        return Optional.ofNullable(staff.find(byId(username)).first())
                .map(StaffDocument::toAccount);
    }

    @Override
    public List<Staff> all() {
        return staff.find()
                .sort(Sorts.ascending(Fields.ID))
                .map(StaffDocument::toStaff)
                .into(new ArrayList<>());
    }

    @Override
    public Page<Staff> page(String text, PageRequest request) {
        var wanted = text.isEmpty() ? Filters.empty() : StaffDocument.has(text);
        long total = staff.countDocuments(wanted);
        if (request.isPast(total)) {
            return Page.empty(total, request);
        }
        var items =
                staff.find(wanted)
                        .sort(Sorts.ascending(Fields.ID))
                        .skip(Math.toIntExact(request.skip()))
                        .limit(request.limit())
                        .map(StaffDocument::toStaff)
                        .into(new ArrayList<>());
        return new Page<>(items, total, request);
    }

    @Override
    public Changing change(Username username, StaffChange change) {
        return database.inOne(() -> changed(username, change));
    }

    private Changing changed(Username username, StaffChange change) {
        var before = byUsername(username).map(Account.OfStaff::staff).orElse(null);
        if (before == null) {
            return new Changing.Absent();
        }
        var email = change.email();
        if (email != null && !isEmailOf(before, email)) {
            if (isTaken(email)) {
                return new Changing.EmailTaken();
            }
            claimBefore(email);
        }
        staff.updateOne(byId(username), StaffDocument.update(change, before));
        return new Changing.Changed(before, change.appliedTo(before));
    }

    private static boolean isEmailOf(Staff person, EmailAddress email) {
        return person.email() != null && person.email().key().equals(email.key());
    }

    @Override
    public boolean holdAdminBesides(Username username) {
        var besides =
                Filters.and(
                        Filters.ne(Fields.ID, username.login()),
                        StaffDocument.isAdminWhoMaySignIn());
        return staff.updateOne(besides, StaffDocument.hold()).getMatchedCount() == 1;
    }

    @Override
    public void renewHash(Username username, PasswordHash from, PasswordHash to) {
        var unchanged = Filters.and(byId(username), CredentialFields.hashIs(from));
        staff.updateOne(unchanged, CredentialFields.setHash(to));
    }

    @Override
    public void noteSignIn(Username username, Instant at) {
        staff.updateOne(byId(username), Updates.max(StaffDocument.LAST_SIGN_IN_AT, at));
    }

    private static Bson byId(Username username) {
        return Filters.eq(Fields.ID, username.login());
    }
}
