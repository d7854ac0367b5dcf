package org.leaddistribution.member;

import java.util.Optional;
import org.leaddistribution.kernel.Coded;

/// Whether a member is in good standing. A suspended one gets no leads and may not sign in.
public enum MemberStatus implements Coded {
    ACTIVE,
    SUSPENDED;

    /// As people read it.
    public String label() {
        return switch (this) {
            case ACTIVE -> "Active";
            case SUSPENDED -> "Suspended";
        };
    }

    public static Optional<MemberStatus> of(String code) {
        return Coded.find(MemberStatus.class, code);
    }
}
