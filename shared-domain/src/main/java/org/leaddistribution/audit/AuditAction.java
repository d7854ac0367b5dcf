package org.leaddistribution.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What staff can do that is kept.
public enum AuditAction {
    MEMBER_ADDED,
    MEMBER_CHANGED,
    MEMBER_INVITED,
    PASSWORD_VOIDED,
    STAFF_ADDED,
    PASSWORD_SET,
    LEADS_UPLOADED,
    UPLOAD_WITHDRAWN,
    RUN_BEGUN,
    RUN_COMPLETED,
    RUN_FAILED,
    ROUND_CLOSED,
    RUN_CANCELLED,
    DATA_REPAIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AuditAction> of(String code) {
        return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
    }
}
