package org.leaddistribution.access;

import java.util.List;
import java.util.Optional;
import org.leaddistribution.member.Username;

/// The accounts of staff. User names are claimed among members and staff together.
public interface StaffAccounts {
    Creation create(Account.OfStaff account);

    Optional<Account.OfStaff> byUsername(Username username);

    /// By user name, without regard to case.
    List<Staff> all();

    /// Gives a new password and the next generation; false when there is no such staff.
    boolean replacePassword(Username username, PasswordHash hash);

    /// Stores a dearer hash of the same password, unless the password was changed meanwhile.
    void renewHash(Username username, PasswordHash from, PasswordHash to);

    /// What came of making an account.
    enum Creation {
        CREATED,
        /// Nothing was made: a member or other staff has that user name.
        NAME_TAKEN
    }
}
