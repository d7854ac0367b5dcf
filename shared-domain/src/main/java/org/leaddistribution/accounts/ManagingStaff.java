package org.leaddistribution.accounts;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.CredentialKeeper.Preparation;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// Adds the people who run the business.
public final class ManagingStaff {
    private final StaffAccounts accounts;
    private final CredentialKeeper keeper;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final InstantSource clock;

    public ManagingStaff(
            StaffAccounts accounts,
            CredentialKeeper keeper,
            AuditTrail audit,
            UnitOfWork work,
            InstantSource clock) {
        this.accounts = accounts;
        this.keeper = keeper;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /// By user name.
    public List<Staff> all() {
        return accounts.all();
    }

    public StaffOutcome add(Actor actor, StaffDraft draft) {
        var role = Role.of(draft.role()).filter(Role::isStaff).orElse(null);
        if (role == null) {
            return new StaffOutcome.UnknownRole(draft.role());
        }
        return switch (keeper.prepare(draft.password(), draft.username())) {
            case Preparation.Ready(var hash) -> {
                var now = clock.instant();
                var staff = new Staff(draft.username(), role, draft.email(), now);
                var account = new Account.OfStaff(staff, Credentials.first(hash));
                yield work.inOne(() -> create(actor, account));
            }
            case Preparation.Weak(var broken) -> new StaffOutcome.Weak(broken);
            case Preparation.Busy _ -> new StaffOutcome.Busy();
        };
    }

    private StaffOutcome create(Actor actor, Account.OfStaff account) {
        var staff = account.staff();
        return switch (accounts.create(account)) {
            case CREATED -> {
                audit.note(actor, AuditAction.STAFF_ADDED, staff.username().value(), facts(staff));
                yield new StaffOutcome.Added(staff);
            }
            case NAME_TAKEN -> new StaffOutcome.NameTaken();
        };
    }

    private static Map<String, String> facts(Staff staff) {
        return staff.email() == null
                ? Map.of("role", staff.role().code())
                : Map.of("role", staff.role().code(), "email", staff.email().value());
    }

    /// What became of adding staff. Only `Added` has changed anything.
    public sealed interface StaffOutcome {
        record Added(Staff staff) implements StaffOutcome {}

        /// Not `admin` and not `support`.
        record UnknownRole(String role) implements StaffOutcome {}

        /// A member or other staff has that user name.
        record NameTaken() implements StaffOutcome {}

        record Weak(PasswordRule broken) implements StaffOutcome {}

        /// Too many passwords at once; soon it will work.
        record Busy() implements StaffOutcome {}
    }

    /// Someone who is to become staff.
    ///
    /// @param role as typed
    public record StaffDraft(
            Username username, String role, @Nullable EmailAddress email, Password password) {}
}
