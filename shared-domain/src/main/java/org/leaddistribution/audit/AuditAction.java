package org.leaddistribution.audit;

import java.util.Optional;
import org.leaddistribution.kernel.Coded;

/// What staff can do that is kept.
public enum AuditAction implements Coded {
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

    public static Optional<AuditAction> of(String code) {
        return Coded.find(AuditAction.class, code);
    }
}
