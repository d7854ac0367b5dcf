package org.leaddistribution.admin.distributions;

import org.leaddistribution.admin.fx.ProgressStep;

/// What the status bar says of a run.
///
/// @param what the file and its step, or what became of it
/// @param count done of total; empty where none is known
/// @param fraction for a bar, 0 to 1 or [ProgressStep#UNKNOWN]
/// @param left how long it will still take; empty while that cannot be said
/// @param who in whose name and where; empty for the run that this person has begun here
record RunLine(
        Kind kind,
        String what,
        String count,
        double fraction,
        String left,
        String who,
        Cancel cancel) {
    static final RunLine NONE = said(Kind.NONE, "", "");

    enum Kind {
        NONE,
        RUNNING,
        /// Nothing is heard of its program.
        STALE,
        COMPLETED,
        FAILED,
        GIVEN_BACK;

        boolean isOver() {
            return this == COMPLETED || this == FAILED || this == GIVEN_BACK;
        }
    }

    /// Whether it can be cancelled.
    enum Cancel {
        /// Not by this person, or not now.
        HIDDEN,
        OFFERED,
        ASKED,
        DECIDED
    }

    static RunLine said(Kind kind, String what, String who) {
        return new RunLine(kind, what, "", ProgressStep.UNKNOWN, "", who, Cancel.HIDDEN);
    }

    RunLine with(Cancel other) {
        return new RunLine(kind, what, count, fraction, left, who, other);
    }
}
