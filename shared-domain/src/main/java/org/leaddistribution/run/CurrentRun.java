package org.leaddistribution.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.programs.Program;
import org.leaddistribution.round.Distribution;

/// What has the lease of runs, as somebody sees it who looks at it from anywhere.
///
/// @param distribution what is run; null while the data is repaired, which shuts runs out
/// @param token of the lease, or of the run that was left
/// @param step null before the first
/// @param done of `total`, in whatever the step counts
/// @param total 0 while it is not known
/// @param begunBy who asked for it; null where that is not known, or not yet
/// @param pulse when it last moved
public record CurrentRun(
        @Nullable Distribution distribution,
        long token,
        Stage stage,
        @Nullable RunStep step,
        long done,
        long total,
        Carrier carrier,
        @Nullable String begunBy,
        Pulse pulse) {
    /// How far it is from where nothing stops it any more.
    public enum Stage {
        /// Nothing is stored of it yet.
        STARTING,
        CANCELLABLE,
        /// Somebody has cancelled it; its program has still to hear of it.
        CANCELLING,
        /// Its plan is sealed: it completes.
        DECIDED
    }

    /// Which program carries it out.
    public sealed interface Carrier {
        record Known(Program program) implements Carrier {}

        /// One that tells nobody that it runs: a command.
        record Unknown() implements Carrier {}

        /// Its program gave it up in order; whoever comes next goes on with it.
        record Nobody() implements Carrier {}
    }

    /// @param beat of the lease
    /// @param movedAtNanos when that was first seen, by the monotonic clock of who looks
    /// @param silentFor how long it has not moved since
    public record Pulse(long beat, long movedAtNanos, Duration silentFor) {}

    /// Whether it is the same round of the same distribution, whoever carries it out by now.
    boolean isSameAs(@Nullable CurrentRun other) {
        if (other == null) {
            return false;
        }
        if (distribution == null || other.distribution == null) {
            return distribution == null && other.distribution == null;
        }
        return distribution.id().equals(other.distribution.id())
                && distribution.nextRound() == other.distribution.nextRound();
    }
}
