package org.leaddistribution.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Distribution.RunFailure;

/// Every distribution that was uploaded and not undone.
public interface Distributions {
    Optional<Distribution> byId(DistributionId id);

    /// All of them, newest upload first.
    default Page<Distribution> page(PageRequest request) {
        return page(DistributionQuery.ALL, request);
    }

    Page<Distribution> page(DistributionQuery query, PageRequest request);

    /// The latest distribution whose file had these bytes.
    Optional<Distribution> withContent(String sha256);

    /// Those that a run has begun and not ended.
    List<Distribution> processing();

    /// Those whose latest run has ended, the latest first.
    List<Distribution> endedLast(int most);

    Map<DistributionStatus, Long> countByStatus();

    /// Leads of all distributions in one of these states.
    long leadsIn(Set<DistributionStatus> states);

    /// The assignments of all complete rounds.
    long assignmentsMade();

    /// Gives a distribution to the run with this token, if its status is still the one that was seen.
    ///
    /// @return false when the status has changed, or a newer token has it
    default boolean begin(DistributionId id, DistributionStatus seen, long token, Instant at) {
        return begin(id, seen, token, at, null);
    }

    /// As above, for a run that may carry out one plan alone, whoever goes on with it after a crash. A
    /// takeover leaves that as it was.
    ///
    /// @param planHash null when any plan will do
    boolean begin(
            DistributionId id,
            DistributionStatus seen,
            long token,
            Instant at,
            @Nullable String planHash);

    /// Ends the run with this token as if it had never begun, before it has sealed a plan: the distribution
    /// is queued again, or completed as its latest round left it.
    ///
    /// @param begun as that run found it
    /// @return false when the token is not current any more
    boolean giveBack(Distribution begun, long token);

    /// Notes what the plan counted; false when the token is not current any more.
    boolean planned(DistributionId id, long token, Outlook outlook);

    /// Notes what somebody who looks has counted; one that is gone stays so.
    void noteOutlook(DistributionId id, Outlook outlook);

    /// Completes the round of the run with this token; false when the token is not current any more.
    ///
    /// @param membersServed different members over all rounds, this one included
    boolean complete(
            DistributionId id, long token, Round round, int membersServed, List<Warning> warnings);

    /// Ends the run with this token as failed; false when the token is not current any more.
    boolean fail(DistributionId id, long token, RunFailure failure, Instant at);
}
