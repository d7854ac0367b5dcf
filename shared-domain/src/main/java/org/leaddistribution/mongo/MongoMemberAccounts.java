package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Notice.Invitation;

/// `members`, for those who make and enter accounts, with its part of `logins` and the invitations.
final class MongoMemberAccounts implements MemberAccounts {
    private final SessionDatabase database;
    private final GuardWatch guards;
    private final Logins logins;
    private final SessionCollection members;
    private final SessionCollection mails;

    /// @param guards without which nobody gets a name or an address
    MongoMemberAccounts(SessionDatabase database, GuardWatch guards) {
        this.database = database;
        this.guards = guards;
        this.logins = new Logins(database);
        this.members = database.collection(MemberDocument.COLLECTION);
        this.mails = database.collection(AccountMailDocument.COLLECTION);
    }

    @Override
    public Creation create(List<Account.OfMember> accounts) {
        guards.requireRecently();
        return database.inOne(() -> created(accounts));
    }

    private Creation created(List<Account.OfMember> accounts) {
        var taken = taken(accounts);
        if (!taken.isEmpty()) {
            return new Creation.Refused(taken);
        }
        logins.claim(accounts.stream().map(MongoMemberAccounts::claim).toList());
        members.insertMany(accounts.stream().map(MongoMemberAccounts::document).toList());
        invite(accounts);
        return new Creation.Created();
    }

    private void invite(List<Account.OfMember> accounts) {
        var invitations =
                accounts.stream()
                        .filter(account -> account.credentials().hash() == null)
                        .map(Account.OfMember::member)
                        .map(MongoMemberAccounts::invitation)
                        .toList();
        if (!invitations.isEmpty()) {
            mails.insertMany(invitations);
        }
    }

    private static Document invitation(Member member) {
        return AccountMailDocument.of(Invitation.to(member.username()), member.createdAt());
    }

    private List<Taken> taken(List<Account.OfMember> accounts) {
        var names = logins.takenAmong(accounts.stream().map(Account::username).toList());
        var emails = takenAmong(MemberDocument.EMAIL_LOWER, accounts);
        var addresses = takenAmong(MemberDocument.MEMBER_ADDRESS_LOWER, accounts);
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < accounts.size(); i++) {
            var document = document(accounts.get(i));
            var fields = EnumSet.noneOf(AccountField.class);
            if (names.contains(document.getString(MemberDocument.USERNAME_LOWER))) {
                fields.add(AccountField.USERNAME);
            }
            if (emails.contains(document.getString(MemberDocument.EMAIL_LOWER))) {
                fields.add(AccountField.EMAIL);
            }
            if (addresses.contains(document.getString(MemberDocument.MEMBER_ADDRESS_LOWER))) {
                fields.add(AccountField.MEMBER_ADDRESS);
            }
            if (!fields.isEmpty()) {
                taken.add(new Taken(i, fields));
            }
        }
        return taken;
    }

    private Set<String> takenAmong(String field, List<Account.OfMember> accounts) {
        var values = accounts.stream().map(account -> document(account).get(field)).toList();
        return members.find(Filters.in(field, values))
                .map(document -> Fields.text(document, field))
                .into(new HashSet<>());
    }

    private static Logins.Claim claim(Account.OfMember account) {
        var reference = account.member().address().value();
        return new Logins.Claim(account.username(), Logins.Kind.MEMBER, reference);
    }

    private static Document document(Account.OfMember account) {
        return CredentialFields.append(MemberDocument.of(account.member()), account.credentials());
    }

    @Override
    public Optional<Account.OfMember> byUsername(Username username) {
        return one(Filters.eq(MemberDocument.USERNAME_LOWER, username.login()));
    }

    @Override
    public Optional<Account.OfMember> byAddress(MemberAddress address) {
        return one(byId(address));
    }

    private Optional<Account.OfMember> one(Bson filter) {
        return Optional.ofNullable(members.find(filter).first())
                .map(
                        document ->
                                new Account.OfMember(
                                        MemberDocument.toMember(document),
                                        CredentialFields.of(document)));
    }

    @Override
    public Page<Member> page(PageRequest request) {
        long total = members.countDocuments();
        if (request.isPast(total)) {
            return Page.empty(total, request);
        }
        var items =
                members.find()
                        .sort(Sorts.ascending(MemberDocument.USERNAME_LOWER))
                        .skip(Math.toIntExact(request.skip()))
                        .limit(request.limit())
                        .map(MemberDocument::toMember)
                        .into(new ArrayList<>());
        return new Page<>(items, total, request);
    }

    @Override
    public Changing change(MemberAddress address, MemberChange change) {
        if (change.email() != null) {
            guards.requireRecently();
        }
        return database.inOne(() -> changed(address, change));
    }

    private Changing changed(MemberAddress address, MemberChange change) {
        var email = change.email();
        if (email != null && isOfAnother(address, email)) {
            return new Changing.EmailTaken();
        }
        var before = members.findOneAndUpdate(byId(address), update(change));
        if (before == null) {
            return new Changing.Absent();
        }
        var member = MemberDocument.toMember(before);
        return new Changing.Changed(member, change.appliedTo(member));
    }

    private boolean isOfAnother(MemberAddress address, EmailAddress email) {
        var another = Filters.ne(Fields.ID, address.value());
        var same = Filters.eq(MemberDocument.EMAIL_LOWER, email.key());
        return members.find(Filters.and(another, same)).first() != null;
    }

    private static Bson update(MemberChange change) {
        var updates = new ArrayList<Bson>();
        updates.add(Updates.currentDate(MemberDocument.UPDATED_AT));
        if (change.email() != null) {
            updates.add(Updates.set(MemberDocument.EMAIL, change.email().value()));
            updates.add(Updates.set(MemberDocument.EMAIL_LOWER, change.email().key()));
        }
        if (change.tier() != null) {
            updates.add(Updates.set(MemberDocument.TIER, change.tier().code()));
        }
        if (change.status() != null) {
            updates.add(Updates.set(MemberDocument.STATUS, change.status().code()));
        }
        if (change.leadEmails() != null) {
            updates.add(Updates.set(MemberDocument.LEAD_EMAILS, change.leadEmails().areOn()));
        }
        if (change.password() != null) {
            updates.add(CredentialFields.setHash(change.password()));
        }
        if (change.endsSessions()) {
            updates.add(CredentialFields.nextGeneration());
        }
        return Updates.combine(updates);
    }

    @Override
    public boolean voidPassword(MemberAddress address) {
        var withPassword = Filters.and(byId(address), CredentialFields.hasHash());
        var voided =
                Updates.combine(
                        Updates.currentDate(MemberDocument.UPDATED_AT),
                        CredentialFields.dropHash(),
                        CredentialFields.nextGeneration());
        return members.updateOne(withPassword, voided).getMatchedCount() == 1;
    }

    @Override
    public void renewHash(MemberAddress address, PasswordHash from, PasswordHash to) {
        var unchanged = Filters.and(byId(address), CredentialFields.hashIs(from));
        members.updateOne(unchanged, CredentialFields.setHash(to));
    }

    private static Bson byId(MemberAddress address) {
        return Filters.eq(Fields.ID, address.value());
    }
}
