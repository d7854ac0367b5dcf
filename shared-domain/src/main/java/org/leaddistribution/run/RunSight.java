package org.leaddistribution.run;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.Round;

/// What one look at the runs of a database shows.
///
/// @param current null while none is under way
/// @param ended how the run ended that was under way at the look before; null when none has
public record RunSight(@Nullable CurrentRun current, @Nullable RunEnd ended) {
    /// How a run ended.
    public sealed interface RunEnd {
        Distribution distribution();

        record Completed(Distribution distribution, Round round) implements RunEnd {}

        record Failed(Distribution distribution, RunFailure failure) implements RunEnd {}

        /// It was cancelled, or its plan had changed: the distribution is what it was before.
        record GivenBack(Distribution distribution) implements RunEnd {}
    }
}
