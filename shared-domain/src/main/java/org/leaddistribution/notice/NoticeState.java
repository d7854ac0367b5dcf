package org.leaddistribution.notice;

import java.util.Locale;

/// The life of a notice.
public enum NoticeState {
    /// Waits until it is due.
    PENDING,
    /// Someone is sending it, or died while doing so.
    SENDING,
    /// A mail server has taken it.
    SENT,
    /// Nobody was to be told after all.
    SKIPPED,
    /// Given up; a person has to look.
    DEAD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when `code` names none
    public static NoticeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
