package org.leaddistribution.round;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Round.Shortage;

/// A round as decided, without its shares.
///
/// @param round from 1
/// @param madeAt the time that every document of this round will carry
/// @param eligibleMembers when the plan was made
/// @param quotas of all members together; 0 in a plan from before they were added up
/// @param total assignments
/// @param copiesHistogram prospects by their copies after the round, zero included
/// @param shortage null in a plan from before shortages were counted
/// @param warnings what people should know of this round
public record PlannedRound(
        DistributionId distribution,
        int round,
        String seed,
        String planHash,
        Instant madeAt,
        int eligibleMembers,
        long quotas,
        long total,
        SortedMap<Integer, Integer> copiesHistogram,
        @Nullable Shortage shortage,
        List<Warning> warnings) {
    public PlannedRound {
        warnings = List.copyOf(warnings);
    }
}
