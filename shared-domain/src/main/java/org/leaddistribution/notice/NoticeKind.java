package org.leaddistribution.notice;

import java.util.Optional;
import org.leaddistribution.kernel.Coded;

/// What a notice is about, as lists and filters name it.
public enum NoticeKind implements Coded {
    LEADS_READY,
    DISTRIBUTION_COMPLETED,
    DISTRIBUTION_FAILED,
    INVITATION,
    PASSWORD_RESET,
    EMAIL_CHANGED;

    public static NoticeKind of(Notice notice) {
        return switch (notice) {
            case Notice.LeadsReady _ -> LEADS_READY;
            case Notice.DistributionEnded ended ->
                    switch (ended.ending()) {
                        case COMPLETED -> DISTRIBUTION_COMPLETED;
                        case FAILED -> DISTRIBUTION_FAILED;
                    };
            case Notice.Invitation _ -> INVITATION;
            case Notice.PasswordReset _ -> PASSWORD_RESET;
            case Notice.EmailChanged _ -> EMAIL_CHANGED;
        };
    }

    /// The kind that a stranger's text names, or empty when it names none.
    public static Optional<NoticeKind> of(String code) {
        return Coded.find(NoticeKind.class, code);
    }
}
