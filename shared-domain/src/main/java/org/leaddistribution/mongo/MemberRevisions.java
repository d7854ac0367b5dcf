package org.leaddistribution.mongo;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.MemberAccounts.Revision;
import org.leaddistribution.access.MemberAccounts.Revision.Change;
import org.leaddistribution.access.MemberAccounts.Taken;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.member.Member;
import org.leaddistribution.notice.Notice.Invitation;

/// Makes and changes many accounts in few calls, in `members`, `logins` and `outbox`.
final class MemberRevisions {
    /// No e-mail has a blank, so nobody's is in the way.
    private static final List<Bson> ASIDE =
            List.of(
                    Aggregates.set(
                            new Field<>(
                                    MemberDocument.EMAIL_LOWER,
                                    new Document("$concat", List.of("moving ", "$" + Fields.ID)))));

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final Logins logins;
    private final SessionCollection members;
    private final SessionCollection mails;
    private final StaffEmails staffEmails;

    MemberRevisions(SessionDatabase database) {
        this.logins = new Logins(database);
        this.members = database.collection(MemberDocument.COLLECTION);
        this.mails = database.collection(AccountMailDocument.COLLECTION);
        this.staffEmails = new StaffEmails(database);
    }

    /// What somebody has who keeps it.
    List<Taken> conflicts(Revision revision) {
        return conflicts(revision, new Emails(revision));
    }

    /// Stores it unless there are conflicts, which it returns.
    List<Taken> store(Revision revision) {
        var emails = new Emails(revision);
        var taken = conflicts(revision, emails);
        if (taken.isEmpty()) {
            change(revision.changed(), emails.givenUp());
            add(revision.added());
        }
        return taken;
    }

    private List<Taken> conflicts(Revision revision, Emails emails) {
        var added = revision.added();
        var names = logins.takenAmong(added.stream().map(Account.OfMember::username).toList());
        var addresses = addressesTakenAmong(added);
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < added.size(); i++) {
            var member = added.get(i).member();
            var fields = EnumSet.noneOf(AccountField.class);
            if (names.contains(added.get(i).username().login())) {
                fields.add(AccountField.USERNAME);
            }
            if (emails.areKept(MemberDocument.lower(member.email()), null)) {
                fields.add(AccountField.EMAIL);
            }
            if (addresses.contains(MemberDocument.lower(member.address().value()))) {
                fields.add(AccountField.MEMBER_ADDRESS);
            }
            note(taken, i, fields);
        }
        for (int i = 0; i < revision.changed().size(); i++) {
            var change = revision.changed().get(i);
            var key = emailKey(change);
            boolean kept = key != null && emails.areKept(key, change.address().value());
            note(
                    taken,
                    added.size() + i,
                    kept ? EnumSet.of(AccountField.EMAIL) : EnumSet.noneOf(AccountField.class));
        }
        return taken;
    }

    private static void note(List<Taken> taken, int index, Set<AccountField> fields) {
        if (!fields.isEmpty()) {
            taken.add(new Taken(index, fields));
        }
    }

    private Set<String> addressesTakenAmong(List<Account.OfMember> added) {
        var field = MemberDocument.MEMBER_ADDRESS_LOWER;
        var values =
                added.stream()
                        .map(account -> MemberDocument.lower(account.member().address().value()))
                        .toList();
        return values.isEmpty()
                ? Set.of()
                : members.find(Filters.in(field, values))
                        .map(document -> Fields.text(document, field))
                        .into(new HashSet<>());
    }

    private void add(List<Account.OfMember> added) {
        if (!added.isEmpty()) {
            logins.claim(added.stream().map(MemberRevisions::claim).toList());
            members.insertMany(added.stream().map(MemberRevisions::document).toList());
            invite(added);
        }
    }

    /// The unique index on e-mails holds between any two writes, so what others want is given up first. Who
    /// changes in the same way does so in one command: e-mails are the only thing that differs for each.
    private void change(List<Change> changed, List<String> givingUp) {
        for (var batch : Batches.of(givingUp)) {
            members.updateMany(Filters.in(Fields.ID, batch), ASIDE);
        }
        var single = changed.stream().filter(change -> change.what().email() != null).toList();
        for (var batch : Batches.of(single)) {
            members.bulkWrite(batch.stream().map(MemberRevisions::update).toList(), IN_ANY_ORDER);
        }
        changed.stream()
                .filter(change -> change.what().email() == null)
                .collect(Collectors.groupingBy(Change::what))
                .forEach(this::changeAlike);
    }

    private void changeAlike(MemberChange what, List<Change> changed) {
        for (var batch : Batches.of(changed)) {
            var addresses = batch.stream().map(change -> change.address().value()).toList();
            members.updateMany(Filters.in(Fields.ID, addresses), MemberDocument.update(what));
        }
    }

    private static UpdateOneModel<Document> update(Change change) {
        return new UpdateOneModel<>(
                Filters.eq(Fields.ID, change.address().value()),
                MemberDocument.update(change.what()));
    }

    private void invite(List<Account.OfMember> accounts) {
        var invitations =
                accounts.stream()
                        .filter(account -> account.credentials().hash() == null)
                        .map(Account.OfMember::member)
                        .map(MemberRevisions::invitation)
                        .toList();
        if (!invitations.isEmpty()) {
            mails.insertMany(invitations);
        }
    }

    private static Document invitation(Member member) {
        return AccountMailDocument.of(Invitation.to(member.username()), member.createdAt());
    }

    private static Logins.Claim claim(Account.OfMember account) {
        var reference = account.member().address().value();
        return new Logins.Claim(account.username(), Logins.Kind.MEMBER, reference);
    }

    private static Document document(Account.OfMember account) {
        return CredentialFields.append(MemberDocument.of(account.member()), account.credentials());
    }

    private static @Nullable String emailKey(Change change) {
        var email = change.what().email();
        return email == null ? null : email.key();
    }

    /// Who has the e-mails that a revision wants, and who of them gives theirs up in it.
    private final class Emails {
        private final Map<String, String> holders = new HashMap<>();
        private final Map<String, String> wanted = new HashMap<>();
        private final Set<String> ofStaff = new HashSet<>();

        Emails(Revision revision) {
            for (var change : revision.changed()) {
                var key = emailKey(change);
                if (key != null) {
                    wanted.put(change.address().value(), key);
                }
            }
            var ofAdded =
                    revision.added().stream()
                            .map(account -> MemberDocument.lower(account.member().email()));
            find(Stream.concat(ofAdded, wanted.values().stream()).toList());
        }

        private void find(Collection<String> keys) {
            if (!keys.isEmpty()) {
                for (var document : members.find(Filters.in(MemberDocument.EMAIL_LOWER, keys))) {
                    holders.put(
                            Fields.text(document, MemberDocument.EMAIL_LOWER),
                            Fields.text(document, Fields.ID));
                }
                ofStaff.addAll(staffEmails.takenAmong(keys));
            }
        }

        /// Whether somebody else than `wisher` has this e-mail and does not give it up.
        boolean areKept(String key, @Nullable String wisher) {
            var holder = holders.get(key);
            if (holder != null && holder.equals(wisher)) {
                return false;
            }
            return ofStaff.contains(key)
                    || (holder != null && key.equals(wanted.getOrDefault(holder, key)));
        }

        /// The members whose e-mail another one gets.
        List<String> givenUp() {
            return holders.entrySet().stream()
                    .filter(
                            held ->
                                    !held.getKey()
                                            .equals(
                                                    wanted.getOrDefault(
                                                            held.getValue(), held.getKey())))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
