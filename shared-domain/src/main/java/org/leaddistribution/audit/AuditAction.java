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
    STAFF_CHANGED,
    STAFF_INVITED,
    PASSWORD_SET,
    LEADS_UPLOADED,
    UPLOAD_WITHDRAWN,
    RUN_BEGUN,
    RUN_COMPLETED,
    RUN_FAILED,
    ROUND_CLOSED,
    RUN_CANCELLED,
    MAIL_SENT_AGAIN,
    TEST_MAIL_SENT,
    DATA_REPAIRED;

    /// As people read it: `Member changed`.
    public String label() {
        return switch (this) {
            case MEMBER_ADDED -> "Member added";
            case MEMBER_CHANGED -> "Member changed";
            case MEMBER_INVITED -> "Member invited";
            case PASSWORD_VOIDED -> "Password taken away";
            case STAFF_ADDED -> "Staff added";
            case STAFF_CHANGED -> "Staff changed";
            case STAFF_INVITED -> "Staff invited";
            case PASSWORD_SET -> "Password set";
            case LEADS_UPLOADED -> "Leads uploaded";
            case UPLOAD_WITHDRAWN -> "Upload withdrawn";
            case RUN_BEGUN -> "Run begun";
            case RUN_COMPLETED -> "Run completed";
            case RUN_FAILED -> "Run failed";
            case ROUND_CLOSED -> "Round closed";
            case RUN_CANCELLED -> "Run cancelled";
            case MAIL_SENT_AGAIN -> "Mail sent again";
            case TEST_MAIL_SENT -> "Test mail sent";
            case DATA_REPAIRED -> "Data repaired";
        };
    }

    public static Optional<AuditAction> of(String code) {
        return Coded.find(AuditAction.class, code);
    }
}
