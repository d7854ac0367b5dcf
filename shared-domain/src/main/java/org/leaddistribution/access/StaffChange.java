package org.leaddistribution.access;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.member.EmailAddress;

/// What is to become different about somebody of the staff; null leaves it as it is.
public record StaffChange(
        @Nullable EmailAddress email,
        @Nullable Role role,
        @Nullable StaffStatus status,
        @Nullable PasswordHash password) {
    public static final StaffChange NOTHING = new StaffChange(null, null, null, null);

    public StaffChange {
        if (role != null && !role.isStaff()) {
            throw new IllegalArgumentException("Staff cannot become " + role);
        }
    }

    public static StaffChange of(PasswordHash password) {
        return NOTHING.with(password);
    }

    public StaffChange with(EmailAddress newEmail) {
        return new StaffChange(newEmail, role, status, password);
    }

    public StaffChange with(Role newRole) {
        return new StaffChange(email, newRole, status, password);
    }

    public StaffChange with(StaffStatus newStatus) {
        return new StaffChange(email, role, newStatus, password);
    }

    public StaffChange with(PasswordHash newPassword) {
        return new StaffChange(email, role, status, newPassword);
    }

    /// Whether the sessions of `before` are over with it. What was so already ends none.
    public boolean endsSessionsOf(Staff before) {
        var after = appliedTo(before);
        return password != null
                || after.role() != before.role()
                || (before.isEnabled() && !after.isEnabled());
    }

    public Staff appliedTo(Staff before) {
        var staff = before;
        staff = email == null ? staff : staff.with(email);
        staff = role == null ? staff : staff.with(role);
        return status == null ? staff : staff.with(status);
    }

    public Account.OfStaff appliedTo(Account.OfStaff before) {
        var credentials = before.credentials();
        if (password != null) {
            credentials = credentials.next(password);
        } else if (endsSessionsOf(before.staff())) {
            credentials = credentials.nextGeneration();
        }
        return new Account.OfStaff(appliedTo(before.staff()), credentials);
    }
}
