package org.leaddistribution.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.round.Distribution.RunFailure;

/// What is known of the latest run of a distribution.
///
/// @param token the fencing token of that run; 0 before any
/// @param startedAt null before any run
/// @param completedAt null until the latest run has ended
/// @param failure null unless the latest run failed
/// @param planHash the one plan that this run may carry out; null when any will do
public record RunRecord(
        long token,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable RunFailure failure,
        @Nullable String planHash) {
    public static final RunRecord NONE = new RunRecord(0, null, null, null);

    /// The trace of a run that any plan will do for.
    public RunRecord(
            long token,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable RunFailure failure) {
        this(token, startedAt, completedAt, failure, null);
    }
}
