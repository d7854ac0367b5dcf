package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.MemberSummary.InvitationState;
import org.leaddistribution.member.Username;

/// `members`, for those who make and enter accounts.
final class MongoMemberAccounts implements MemberAccounts {
    private final SessionDatabase database;
    private final GuardWatch guards;
    private final SessionCollection members;
    private final SessionCollection mails;
    private final MemberRevisions revisions;
    private final StaffEmails staffEmails;

    /// @param guards without which nobody gets a name or an address
    MongoMemberAccounts(SessionDatabase database, GuardWatch guards) {
        this.database = database;
        this.guards = guards;
        this.members = database.collection(MemberDocument.COLLECTION);
        this.mails = database.collection(AccountMailDocument.COLLECTION);
        this.revisions = new MemberRevisions(database);
        this.staffEmails = new StaffEmails(database);
    }

    @Override
    public List<Taken> revise(Revision revision) {
        guards.requireRecently();
        return database.inOne(() -> revisions.store(revision));
    }

    @Override
    public List<Taken> conflicts(Revision revision) {
        return revisions.conflicts(revision);
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
                .map(MongoMemberAccounts::toAccount);
    }

    private static Account.OfMember toAccount(Document document) {
        return new Account.OfMember(
                MemberDocument.toMember(document), CredentialFields.of(document));
    }

    @Override
    public List<Account.OfMember> byUsernames(Collection<Username> usernames) {
        if (usernames.isEmpty()) {
            return List.of();
        }
        var names = usernames.stream().map(Username::login).toList();
        return members.find(Filters.in(MemberDocument.USERNAME_LOWER, names))
                .map(MongoMemberAccounts::toAccount)
                .into(new ArrayList<>());
    }

    @Override
    public List<Member> active() {
        return members.find(isActive()).map(MemberDocument::toMember).into(new ArrayList<>());
    }

    @Override
    public long countActive() {
        return members.countDocuments(isActive());
    }

    private static Bson isActive() {
        return Filters.eq(MemberDocument.STATUS, MemberStatus.ACTIVE.code());
    }

    @Override
    public Page<MemberSummary> page(MemberQuery query, PageRequest request) {
        var selected = MemberSelection.of(query);
        long total = query.isFilter() ? members.countDocuments(selected) : members.countDocuments();
        if (request.isPast(total)) {
            return Page.empty(total, request);
        }
        var found =
                members.find(selected)
                        .sort(MemberSelection.order(query.sorting()))
                        .skip(Math.toIntExact(request.skip()))
                        .limit(request.limit())
                        .into(new ArrayList<>());
        var invited = invitedAmong(found);
        var items = found.stream().map(document -> summary(document, invited)).toList();
        return new Page<>(items, total, request);
    }

    private Set<String> invitedAmong(List<Document> found) {
        var names = found.stream().map(one -> Fields.text(one, MemberDocument.USERNAME_LOWER));
        return mails.find(AccountMailDocument.invitationsOf(names.toList()))
                .projection(Projections.include(AccountMailDocument.USERNAME_LOWER))
                .map(mail -> Fields.text(mail, AccountMailDocument.USERNAME_LOWER))
                .into(new HashSet<>());
    }

    private static MemberSummary summary(Document document, Set<String> invited) {
        return new MemberSummary(
                MemberDocument.toMember(document),
                MemberDocument.toActivity(document),
                InvitationState.of(
                        invited.contains(Fields.text(document, MemberDocument.USERNAME_LOWER)),
                        CredentialFields.haveHash(document)));
    }

    @Override
    public void noteSignIn(MemberAddress address, Instant at) {
        members.updateOne(byId(address), Updates.max(MemberDocument.LAST_SIGN_IN_AT, at));
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
        var before = members.findOneAndUpdate(byId(address), MemberDocument.update(change));
        if (before == null) {
            return new Changing.Absent();
        }
        var member = MemberDocument.toMember(before);
        return new Changing.Changed(member, change.appliedTo(member));
    }

    /// Whoever has shared an e-mail with somebody of the staff since before that was refused may keep it.
    private boolean isOfAnother(MemberAddress address, EmailAddress email) {
        var another = Filters.ne(Fields.ID, address.value());
        var same = Filters.eq(MemberDocument.EMAIL_LOWER, email.key());
        return members.find(Filters.and(another, same)).first() != null
                || (members.find(Filters.and(byId(address), same)).first() == null
                        && !staffEmails.takenAmong(List.of(email.key())).isEmpty());
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
