package org.leaddistribution.notice;

import org.leaddistribution.kernel.Coded;

/// The life of a notice.
public enum NoticeState implements Coded {
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

    /// As people read it.
    public String label() {
        return switch (this) {
            case PENDING -> "Waiting";
            case SENDING -> "Being sent";
            case SENT -> "Sent";
            case SKIPPED -> "Not wanted";
            case DEAD -> "Failed";
        };
    }

    /// @throws IllegalArgumentException when `code` names none
    public static NoticeState of(String code) {
        return Coded.require(NoticeState.class, code);
    }
}
