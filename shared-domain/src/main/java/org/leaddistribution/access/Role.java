package org.leaddistribution.access;

import java.util.Optional;
import org.leaddistribution.kernel.Coded;

/// What somebody signed in may do.
public enum Role implements Coded {
    /// Sees and downloads its own files.
    MEMBER,
    /// Staff that reads.
    SUPPORT,
    /// Staff that reads and writes.
    ADMIN;

    public boolean isStaff() {
        return this != MEMBER;
    }

    public static Optional<Role> of(String code) {
        return Coded.find(Role.class, code);
    }
}
