package org.leaddistribution.access;

/// Whether somebody of the staff may sign in.
public enum StaffStatus {
    ENABLED,
    DISABLED
}
