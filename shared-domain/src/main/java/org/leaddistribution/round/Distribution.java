package org.leaddistribution.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Warning;
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
    /// Both are counted together: at the upload, then for each plan before its round is dealt, and when somebody looks.
    ///
    /// @param estimatedWeeks weekly rounds from then on until nothing is left to deal; null when nobody was
    ///     eligible
    public record Outlook(int eligibleMembers, @Nullable Integer estimatedWeeks) {}

    /// Why a run stopped, for the admin who has to decide what to do.
    ///
    /// @param step the step of the run that could not be done
    public record RunFailure(String message, String step) {}

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
}
