package org.leaddistribution.accounts;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.CredentialKeeper.Preparation;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberAccounts.Changing;
import org.leaddistribution.access.MemberAccounts.Creation;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.Password;
import org.leaddistribution.accounts.ChangeEffects.Changed;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Outbox;

/// Adds members, one at a time, invites, changes and finds them.
///
/// All of a change is stored with its effects ([ChangeEffects]) and its entries in the audit log, or nothing.
public final class ManagingMembers {
    private final MemberAccounts accounts;
    private final CredentialKeeper keeper;
    private final ChangeEffects effects;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final InstantSource clock;

    public ManagingMembers(
            MemberAccounts accounts,
            CredentialKeeper keeper,
            Outbox outbox,
            AuditTrail audit,
            UnitOfWork work,
            InstantSource clock) {
        this.accounts = accounts;
        this.keeper = keeper;
        this.outbox = outbox;
        this.effects = new ChangeEffects(accounts, keeper, outbox, audit, clock);
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /// What is to become of a password that was chosen already.
    public enum ChosenPassword {
        KEEP,
        VOID
    }

    /// What became of the wish.
    public enum Invited {
        INVITED,
        /// Nothing was done: the member has a password, and it was to be kept.
        HAS_PASSWORD,
        /// Nothing was done: whoever is suspended cannot sign in.
        SUSPENDED,
        UNKNOWN
    }

    public Page<MemberSummary> page(MemberQuery query, PageRequest request) {
        return accounts.page(query, request);
    }

    public Optional<Member> find(MemberAddress address) {
        return accounts.byAddress(address).map(Account.OfMember::member);
    }

    /// Adds a member; one without a password is invited to choose it.
    public MemberOutcome add(Actor actor, MemberDraft draft) {
        if (draft.password() == null) {
            return createInOne(actor, new Account.OfMember(member(draft), Credentials.NONE_YET));
        }
        return switch (keeper.prepare(draft.password(), draft.username())) {
            case Preparation.Ready(var hash) ->
                    createInOne(
                            actor, new Account.OfMember(member(draft), Credentials.first(hash)));
            case Preparation.Weak(var broken) -> new MemberOutcome.Weak(broken);
            case Preparation.Busy _ -> new MemberOutcome.Busy();
        };
    }

    /// @param password a new one for the member; null leaves it as it is
    public MemberOutcome change(
            Actor actor, MemberAddress address, MemberChange change, @Nullable Password password) {
        if (password == null) {
            return applyInOne(actor, address, change);
        }
        var member = find(address).orElse(null);
        if (member == null) {
            return new MemberOutcome.Absent();
        }
        return switch (keeper.prepare(password, new Username(member.username()))) {
            case Preparation.Ready(var hash) -> applyInOne(actor, address, change.with(hash));
            case Preparation.Weak(var broken) -> new MemberOutcome.Weak(broken);
            case Preparation.Busy _ -> new MemberOutcome.Busy();
        };
    }

    /// How many of several members a change has changed.
    ///
    /// @param unchanged who were as wanted before
    /// @param absent who are not there any more
    public record Changes(int changed, int unchanged, int absent) {}

    /// Changes several members alike, all of them or none, each with its own entry in the audit log.
    ///
    /// @param change of what more than one can have: no e-mail, no password
    public Changes changeEach(
            Actor actor, Collection<MemberAddress> addresses, MemberChange change) {
        if (change.email() != null || change.password() != null) {
            throw new IllegalArgumentException("Nobody shares an e-mail or a password");
        }
        return work.inOne(() -> changedEach(actor, addresses, change));
    }

    private Changes changedEach(
            Actor actor, Collection<MemberAddress> addresses, MemberChange change) {
        var changed = new ArrayList<Changed>();
        int unchanged = 0;
        int absent = 0;
        for (var address : addresses) {
            var before = find(address).orElse(null);
            if (before == null) {
                absent++;
            } else if (change.appliedTo(before).equals(before)) {
                unchanged++;
            } else if (accounts.change(address, change) instanceof Changing.Changed done) {
                changed.add(new Changed(change, done.before(), done.after()));
            }
        }
        effects.follow(actor, changed);
        return new Changes(changed.size(), unchanged, absent);
    }

    /// Invites several members once more, all who can be or none; whoever has a password keeps it.
    ///
    /// @return how many there were of each outcome; outcomes that nobody had are left out
    public Map<Invited, Integer> inviteEach(Actor actor, Collection<MemberAddress> addresses) {
        return work.inOne(
                () -> {
                    var outcomes = new EnumMap<Invited, Integer>(Invited.class);
                    for (var address : addresses) {
                        var outcome = invite(actor, address, ChosenPassword.KEEP);
                        outcomes.merge(outcome, 1, Integer::sum);
                    }
                    return outcomes;
                });
    }

    /// Invites a member once more to choose a password, and makes earlier invitations worthless.
    ///
    /// Who was invited at a wrong address may have chosen a password there: [ChosenPassword#VOID] takes it away
    /// first, with every session.
    public Invited invite(Actor actor, MemberAddress address, ChosenPassword chosen) {
        return work.inOne(
                () ->
                        accounts.byAddress(address)
                                .map(account -> invite(actor, account, chosen))
                                .orElse(Invited.UNKNOWN));
    }

    private Invited invite(Actor actor, Account.OfMember account, ChosenPassword chosen) {
        boolean hasPassword = account.credentials().hash() != null;
        if (!account.maySignIn()) {
            return Invited.SUSPENDED;
        }
        if (hasPassword && chosen == ChosenPassword.KEEP) {
            return Invited.HAS_PASSWORD;
        }
        if (hasPassword) {
            voidPassword(actor, account);
        }
        var subject = account.member().address().value();
        keeper.cancelInvitationsOf(account.username());
        outbox.queue(List.of(Invitation.to(account.username().value())), clock.instant());
        audit.note(actor, AuditAction.MEMBER_INVITED, subject, Map.of());
        return Invited.INVITED;
    }

    private void voidPassword(Actor actor, Account.OfMember account) {
        var address = account.member().address();
        accounts.voidPassword(address);
        keeper.forgetWhatWasOpened(account.username());
        audit.note(actor, AuditAction.PASSWORD_VOIDED, address.value(), Map.of());
    }

    private Member member(MemberDraft draft) {
        var given = draft.address();
        return new Member(
                given == null ? MemberAddress.drawn(new SecureRandom()) : given,
                draft.username().value(),
                draft.email().value(),
                draft.tier(),
                draft.status(),
                LeadEmails.ON,
                clock.instant());
    }

    private MemberOutcome createInOne(Actor actor, Account.OfMember account) {
        return work.inOne(() -> create(actor, account));
    }

    private MemberOutcome create(Actor actor, Account.OfMember account) {
        var member = account.member();
        return switch (accounts.create(List.of(account))) {
            case Creation.Created _ -> {
                var subject = member.address().value();
                audit.note(actor, AuditAction.MEMBER_ADDED, subject, MemberFacts.of(member));
                yield new MemberOutcome.Done(member);
            }
            case Creation.Refused(var taken) -> new MemberOutcome.Taken(taken.getFirst().fields());
        };
    }

    private MemberOutcome applyInOne(Actor actor, MemberAddress address, MemberChange change) {
        return work.inOne(() -> apply(actor, address, change));
    }

    private MemberOutcome apply(Actor actor, MemberAddress address, MemberChange change) {
        return switch (accounts.change(address, change)) {
            case Changing.Changed(var before, var after) -> {
                effects.follow(actor, List.of(new Changed(change, before, after)));
                if (change.password() != null) {
                    audit.note(actor, AuditAction.PASSWORD_SET, address.value(), Map.of());
                }
                yield new MemberOutcome.Done(after);
            }
            case Changing.EmailTaken _ -> new MemberOutcome.Taken(EnumSet.of(AccountField.EMAIL));
            case Changing.Absent _ -> new MemberOutcome.Absent();
        };
    }
}
