package org.leaddistribution.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Username;

/// The accounts of staff.
///
/// User names are claimed among members and staff together. Nobody gets an e-mail that a member or other staff
/// has, in any case; two who share one since before that was so keep it.
public interface StaffAccounts {
    Creation create(Account.OfStaff account);

    Optional<Account.OfStaff> byUsername(Username username);

    /// By user name, without regard to case.
    List<Staff> all();

    /// Those whose user name or e-mail has `text` in it, in any case, by user name without regard to case.
    ///
    /// @param text each character stands for itself; empty finds everybody
    Page<Staff> page(String text, PageRequest request);

    /// Changes the account at once, its credentials' generation too where the change ends sessions.
    Changing change(Username username, StaffChange change);

    /// Finds an enabled admin besides `username` who has a password, and keeps it one until the unit of work ends:
    /// a unit that would take this admin away at the same moment has to wait, and decides anew.
    ///
    /// @return false when there is none
    boolean holdAdminBesides(Username username);

    /// Stores a dearer hash of the same password, unless the password was changed meanwhile.
    void renewHash(Username username, PasswordHash from, PasswordHash to);

    /// Keeps when somebody signed in; nothing where there is no such staff.
    void noteSignIn(Username username, Instant at);

    /// What came of making an account.
    sealed interface Creation {
        record Created() implements Creation {}

        /// Nothing was made.
        ///
        /// @param fields that a member or other staff has; at least one
        record Refused(Set<AccountField> fields) implements Creation {
            public Refused {
                fields = Set.copyOf(EnumSet.copyOf(fields));
            }
        }
    }

    /// What came of changing one.
    sealed interface Changing {
        record Changed(Staff before, Staff after) implements Changing {}

        /// Nothing was changed: a member or other staff has that e-mail.
        record EmailTaken() implements Changing {}

        record Absent() implements Changing {}
    }
}
