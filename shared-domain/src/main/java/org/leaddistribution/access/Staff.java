package org.leaddistribution.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// Someone who runs the business: an administrator, or support.
///
/// @param email where notices about a person's own uploads go; null when there is none
public record Staff(Username username, Role role, @Nullable EmailAddress email, Instant createdAt) {
    public Staff {
        if (!role.isStaff()) {
            throw new IllegalArgumentException(username + " cannot be staff with role " + role);
        }
    }
}
