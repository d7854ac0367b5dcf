package org.leaddistribution.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody signed in may do.
public enum Role {
    /// Sees and downloads its own files.
    MEMBER,
    /// Staff that reads.
    SUPPORT,
    /// Staff that reads and writes.
    ADMIN;

    public boolean isStaff() {
        return this != MEMBER;
    }

    /// The name as it is stored and sent: `support`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
