package org.leaddistribution.accounts;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Outbox;

/// Invites a member once more to choose a password, and makes earlier invitations worthless.
///
/// Who was invited at a wrong address may have chosen a password there: on request it is taken away first, with
/// every session. All of it is done with its entries in the audit log, or nothing.
public final class InvitingMember {
    private final MemberAccounts accounts;
    private final CredentialKeeper keeper;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final InstantSource clock;

    public InvitingMember(
            MemberAccounts accounts,
            CredentialKeeper keeper,
            Outbox outbox,
            AuditTrail audit,
            UnitOfWork work,
            InstantSource clock) {
        this.accounts = accounts;
        this.keeper = keeper;
        this.outbox = outbox;
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
}
