package org.leaddistribution.admin.fx;

/// What the person at the screen may do; support staff only reads.
public enum Rights {
    READ,
    WRITE
}
