package org.leaddistribution.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether a member is in good standing. A suspended one gets no leads and may not sign in.
public enum MemberStatus {
    ACTIVE,
    SUSPENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MemberStatus> of(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
    }
}
