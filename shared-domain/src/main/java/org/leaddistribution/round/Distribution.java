package org.leaddistribution.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;

/// One upload and what has become of it so far.
///
/// @param outlook who could be served, as last counted
/// @param rounds the complete ones, in order
/// @param made assignments of all rounds
/// @param membersServed different members, over all rounds
public record Distribution(
        DistributionId id,
        Upload upload,
        DistributionStatus status,
        RunRecord run,
        Outlook outlook,
        List<Round> rounds,
        long made,
        int membersServed,
        List<Warning> warnings) {
    public Distribution {
        rounds = List.copyOf(rounds);
        warnings = List.copyOf(warnings);
    }

    /// A distribution as its upload leaves it.
    public static Distribution queued(
            DistributionId id, Upload upload, Outlook outlook, List<Warning> warnings) {
        return new Distribution(
                id,
                upload,
                DistributionStatus.QUEUED,
                RunRecord.NONE,
                outlook,
                List.of(),
                0,
                0,
                warnings);
    }

    /// The number that a round begun now would have.
    public int nextRound() {
        return rounds.size() + 1;
    }

    /// Who could be served.
    ///
    /// @param eligibleMembers at the upload, then at the latest plan
    /// @param estimatedWeeks weekly rounds until nothing is left to deal, estimated at the upload; null
    ///     when nobody was eligible
    public record Outlook(int eligibleMembers, @Nullable Integer estimatedWeeks) {}

    /// Why a run stopped, for the admin who has to decide what to do.
    ///
    /// @param step the step of the run that could not be done
    public record RunFailure(String message, String step) {}
}
