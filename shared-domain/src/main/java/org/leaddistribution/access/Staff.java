package org.leaddistribution.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// Someone who runs the business: an administrator, or support.
///
/// @param email where notices about a person's own uploads go; null when there is none
/// @param lastSignInAt null for somebody who never signed in since this is noted
public record Staff(
        Username username,
        Role role,
        @Nullable EmailAddress email,
        StaffStatus status,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {
    public Staff {
        if (!role.isStaff()) {
            throw new IllegalArgumentException(username + " cannot be staff with role " + role);
        }
    }

    /// Somebody new, who may sign in and never has.
    public Staff(Username username, Role role, @Nullable EmailAddress email, Instant createdAt) {
        this(username, role, email, StaffStatus.ENABLED, createdAt, null);
    }

    public boolean isEnabled() {
        return status == StaffStatus.ENABLED;
    }

    public boolean isEnabledAdmin() {
        return isEnabled() && role == Role.ADMIN;
    }

    public Staff with(EmailAddress newEmail) {
        return new Staff(username, role, newEmail, status, createdAt, lastSignInAt);
    }

    public Staff with(Role newRole) {
        return new Staff(username, newRole, email, status, createdAt, lastSignInAt);
    }

    public Staff with(StaffStatus newStatus) {
        return new Staff(username, role, email, newStatus, createdAt, lastSignInAt);
    }

    public Staff signedInAt(Instant at) {
        return new Staff(username, role, email, status, createdAt, at);
    }
}
