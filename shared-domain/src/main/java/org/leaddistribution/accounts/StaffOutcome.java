package org.leaddistribution.accounts;

import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.access.Staff;

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
