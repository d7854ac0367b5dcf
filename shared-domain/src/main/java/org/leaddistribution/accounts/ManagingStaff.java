package org.leaddistribution.accounts;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.CredentialKeeper.Preparation;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.access.StaffAccounts.Changing;
import org.leaddistribution.access.StaffAccounts.Creation;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Outbox;

/// Adds the people who run the business, invites, changes and finds them.
///
/// All of a change is stored with its effects and its entries in the audit log, or nothing. There is always an
/// admin who can sign in: whoever is the last is neither disabled nor given another role. Somebody who is invited
/// and has no password yet does not count, because the invitation may never be taken up.
public final class ManagingStaff {
    private final StaffAccounts accounts;
    private final CredentialKeeper keeper;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final InstantSource clock;

    public ManagingStaff(
            StaffAccounts accounts,
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

    /// Those whose user name or e-mail has `text` in it, in any case; empty finds everybody.
    public Page<Staff> page(String text, PageRequest request) {
        return accounts.page(text, request);
    }

    /// Adds somebody; whoever has no password is invited to choose it.
    public StaffOutcome add(Actor actor, StaffDraft draft) {
        var staff = new Staff(draft.username(), draft.role(), draft.email(), clock.instant());
        if (draft.password() == null) {
            return createInOne(actor, new Account.OfStaff(staff, Credentials.NONE_YET));
        }
        return switch (keeper.prepare(draft.password(), draft.username())) {
            case Preparation.Ready(var hash) ->
                    createInOne(actor, new Account.OfStaff(staff, Credentials.first(hash)));
            case Preparation.Weak(var broken) -> new StaffOutcome.Weak(broken);
            case Preparation.Busy _ -> new StaffOutcome.Busy();
        };
    }

    /// Adds somebody while there is nobody; empty when there is.
    ///
    /// Two who do so at the very same moment may both be added: whoever reaches the database without an account
    /// is its operator.
    public Optional<StaffOutcome> addFirst(StaffDraft draft) {
        return accounts.all().isEmpty()
                ? Optional.of(add(Actor.OPERATOR, draft))
                : Optional.empty();
    }

    /// Whoever gets another role, is disabled, or is given a password is signed out everywhere, and the links that
    /// were mailed are worth nothing any more; those of an old e-mail neither, and it is told of the new one. Whoever
    /// has no password yet is invited anew where the invitation has come to an end.
    ///
    /// @param password a new one; null leaves it as it is
    public StaffOutcome change(
            Actor actor, Username username, StaffChange change, @Nullable Password password) {
        if (password == null) {
            return applyInOne(actor, username, change);
        }
        var account = accounts.byUsername(username).orElse(null);
        if (account == null) {
            return new StaffOutcome.Absent();
        }
        return switch (keeper.prepare(password, account.username())) {
            case Preparation.Ready(var hash) -> applyInOne(actor, username, change.with(hash));
            case Preparation.Weak(var broken) -> new StaffOutcome.Weak(broken);
            case Preparation.Busy _ -> new StaffOutcome.Busy();
        };
    }

    private StaffOutcome createInOne(Actor actor, Account.OfStaff account) {
        return work.inOne(() -> create(actor, account));
    }

    private StaffOutcome create(Actor actor, Account.OfStaff account) {
        var staff = account.staff();
        return switch (accounts.create(account)) {
            case Creation.Created _ -> {
                audit.note(actor, AuditAction.STAFF_ADDED, subject(staff), facts(staff));
                inviteUnlessPassword(actor, account);
                yield new StaffOutcome.Done(staff);
            }
            case Creation.Refused(var fields) -> new StaffOutcome.Taken(fields);
        };
    }

    private StaffOutcome applyInOne(Actor actor, Username username, StaffChange change) {
        return work.inOne(() -> apply(actor, username, change));
    }

    private StaffOutcome apply(Actor actor, Username username, StaffChange change) {
        var account = accounts.byUsername(username);
        if (account.map(Account.OfStaff::staff).filter(s -> isLastAdmin(s, change)).isPresent()) {
            return new StaffOutcome.LastAdmin();
        }
        return switch (accounts.change(username, change)) {
            case Changing.Changed(var before, var after) -> {
                follow(actor, change, before, after);
                yield new StaffOutcome.Done(after);
            }
            case Changing.EmailTaken _ -> new StaffOutcome.Taken(EnumSet.of(AccountField.EMAIL));
            case Changing.Absent _ -> new StaffOutcome.Absent();
        };
    }

    /// Whether nobody would be left who can sign in as an admin. Where somebody is, that one stays so until the
    /// change is stored: two who put each other out at the same moment do not both succeed.
    private boolean isLastAdmin(Staff before, StaffChange change) {
        return before.isEnabledAdmin()
                && !change.appliedTo(before).isEnabledAdmin()
                && !accounts.holdAdminBesides(before.username());
    }

    private void follow(Actor actor, StaffChange change, Staff before, Staff after) {
        boolean signedOut = change.endsSessionsOf(before);
        if (signedOut) {
            keeper.forgetWhatWasOpened(after.username());
        }
        noteChange(actor, before, after);
        if (change.password() != null) {
            audit.note(actor, AuditAction.PASSWORD_SET, subject(after), Map.of());
        }
        boolean moved = isElsewhere(before.email(), after.email());
        if (moved) {
            keeper.cancelLinksOf(List.of(after.username()));
            tellOldEmail(before);
        }
        boolean letInAgain = !before.isEnabled() && after.isEnabled();
        if (signedOut || moved || letInAgain) {
            accounts.byUsername(after.username())
                    .filter(Account::maySignIn)
                    .ifPresent(account -> inviteUnlessPassword(actor, account));
        }
    }

    private void noteChange(Actor actor, Staff before, Staff after) {
        if (!before.equals(after)) {
            var difference = new AuditTrail.Difference(facts(before), facts(after));
            audit.note(actor, AuditAction.STAFF_CHANGED, subject(after), difference);
        }
    }

    private static boolean isElsewhere(
            @Nullable EmailAddress before, @Nullable EmailAddress after) {
        return after != null && (before == null || !before.key().equals(after.key()));
    }

    private void tellOldEmail(Staff before) {
        if (before.email() != null) {
            var mail = EmailChanged.of(subject(before), before.email().value());
            outbox.queue(List.of(mail), clock.instant());
        }
    }

    private void inviteUnlessPassword(Actor actor, Account.OfStaff account) {
        var email = account.staff().email();
        if (account.credentials().hash() == null && email != null) {
            var name = subject(account.staff());
            outbox.queue(List.of(Invitation.to(name)), clock.instant());
            audit.note(actor, AuditAction.STAFF_INVITED, name, Map.of("email", email.value()));
        }
    }

    private static String subject(Staff staff) {
        return staff.username().value();
    }

    private static Map<String, String> facts(Staff staff) {
        var facts = new HashMap<String, String>();
        facts.put("role", staff.role().code());
        facts.put("disabled", Boolean.toString(!staff.isEnabled()));
        if (staff.email() != null) {
            facts.put("email", staff.email().value());
        }
        return facts;
    }

    /// What became of adding or changing somebody. Only `Done` has changed anything.
    public sealed interface StaffOutcome {
        /// @param staff as they are now
        record Done(Staff staff) implements StaffOutcome {}

        /// @param fields that a member or other staff has, in whatever case; at least one
        record Taken(Set<AccountField> fields) implements StaffOutcome {}

        record Weak(PasswordRule broken) implements StaffOutcome {}

        /// Nobody else could sign in as an admin afterwards.
        record LastAdmin() implements StaffOutcome {}

        /// Nobody of the staff has that user name.
        record Absent() implements StaffOutcome {}

        /// Too many passwords at once; soon it will work.
        record Busy() implements StaffOutcome {}
    }

    /// Someone who is to become staff.
    ///
    /// @param email null for somebody with a password who gets no mail
    /// @param password null to have the person invited by mail
    public record StaffDraft(
            Username username,
            Role role,
            @Nullable EmailAddress email,
            @Nullable Password password) {
        public StaffDraft {
            if (email == null && password == null) {
                throw new IllegalArgumentException(
                        username + " cannot be invited without an e-mail, and has no password.");
            }
        }
    }
}
