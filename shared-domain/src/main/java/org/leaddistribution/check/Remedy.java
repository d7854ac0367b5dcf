package org.leaddistribution.check;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.check.StoredFacts.StoredFile;
import org.leaddistribution.check.StoredFacts.StoredRound.FileOf;
import org.leaddistribution.round.Round;

/// How to repair a violation from other stored data, if that is possible.
public sealed interface Remedy {
    /// The `distribution_count` of a lead, as its assignments are counted.
    record Copies(String lead, int counted) implements Remedy {}

    /// The figures of one round, as its assignments are counted.
    record RoundFigures(String distribution, int round, long assignments, int membersServed)
            implements Remedy {}

    /// What a distribution says of all its rounds, as they are counted.
    record Totals(String distribution, long made, int membersServed) implements Remedy {}

    /// Bytes, hash and `lead_count` of a file, from its assignments.
    ///
    /// @param planToken of the plan that gave them
    record Content(StoredFile file, long planToken, Closing closing) implements Remedy {}

    /// What a file and its assignments say of downloads, from whatever shows that there was one.
    record Downloads(StoredFile file) implements Remedy {}

    /// A file that the plan names, from its assignments.
    ///
    /// @param planToken of the plan that gave it
    record Missing(FileOf file, long planToken, Closing closing) implements Remedy {}

    /// Whether a round was ended before all of its plan was written.
    enum Closing {
        NONE,
        EARLY;

        static Closing of(@Nullable Round complete) {
            return complete != null && complete.wasClosedEarly() ? EARLY : NONE;
        }
    }
}
