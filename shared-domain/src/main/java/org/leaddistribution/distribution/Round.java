package org.leaddistribution.distribution;

import java.time.Instant;
import java.util.List;

/// One dealing of a distribution, complete.
///
/// @param number from 1
/// @param seed what decided between equals
/// @param planToken under which the plan of this round is kept
/// @param eligibleMembers when the plan was made
/// @param assignments leads given, counted once for each member
/// @param membersServed members who were given at least one
public record Round(
        int number,
        String seed,
        String planHash,
        long planToken,
        int eligibleMembers,
        long assignments,
        int membersServed,
        Instant startedAt,
        Instant completedAt,
        List<Warning> warnings) {
    public Round {
        warnings = List.copyOf(warnings);
    }

    /// Whether it ended before everybody had what its plan gave.
    public boolean wasClosedEarly() {
        return warnings.stream().anyMatch(w -> w.code().equals(Warning.ROUND_CLOSED));
    }
}
