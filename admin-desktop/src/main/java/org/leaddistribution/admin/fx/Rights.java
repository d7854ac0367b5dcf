package org.leaddistribution.admin.fx;

/// What the person at the screen may do; support staff only reads.
public enum Rights {
    READ,
    WRITE;

    /// Whether whoever has these may do what `needed` stands for.
    public boolean include(Rights needed) {
        return compareTo(needed) >= 0;
    }
}
