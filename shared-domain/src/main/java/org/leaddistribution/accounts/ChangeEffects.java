package org.leaddistribution.accounts;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Outbox;

/// What comes with the changes of members, of one or of ten thousand.
///
/// Whoever is suspended, or given a new password, is signed out everywhere. With an e-mail the links that were
/// mailed to it come to an end and it is told so; whoever has no password yet is invited at the new one, and
/// again when a suspension ends, which has voided the invitation. All is kept in the audit log.
final class ChangeEffects {
    private final MemberAccounts accounts;
    private final CredentialKeeper keeper;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    ChangeEffects(
            MemberAccounts accounts,
            CredentialKeeper keeper,
            Outbox outbox,
            AuditTrail audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.keeper = keeper;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// A change that is stored.
    record Changed(MemberChange change, Member before, Member after) {
        boolean isOfEmail() {
            return !before.email().equalsIgnoreCase(after.email());
        }

        boolean letsInAgain() {
            return before.status() == MemberStatus.SUSPENDED
                    && after.status() != MemberStatus.SUSPENDED;
        }

        Username username() {
            return new Username(after.username());
        }
    }

    /// To be called in the unit of work that stores the changes, after them.
    void follow(Actor actor, List<Changed> changes) {
        var signedOut = changes.stream().filter(one -> one.change().endsSessions());
        keeper.forgetWhatWasOpened(signedOut.map(Changed::username).toList());
        var moved = changes.stream().filter(Changed::isOfEmail).toList();
        keeper.cancelLinksOf(moved.stream().map(Changed::username).toList());
        outbox.queue(
                moved.stream()
                        .map(one -> EmailChanged.of(one.after().username(), one.before().email()))
                        .toList(),
                clock.instant());
        var letIn = changes.stream().filter(Changed::letsInAgain);
        var waiting = new LinkedHashSet<Username>();
        Stream.concat(moved.stream(), letIn).map(Changed::username).forEach(waiting::add);
        inviteThoseWithoutPassword(waiting);
        MemberFacts.noteChanges(audit, actor, changes);
    }

    private void inviteThoseWithoutPassword(Collection<Username> usernames) {
        var invitations =
                accounts.byUsernames(usernames).stream()
                        .filter(account -> account.credentials().hash() == null)
                        .map(account -> Invitation.to(account.username().value()))
                        .toList();
        outbox.queue(invitations, clock.instant());
    }
}
