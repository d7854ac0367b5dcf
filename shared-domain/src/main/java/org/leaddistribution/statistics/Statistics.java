package org.leaddistribution.statistics;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.MemberFiles.DownloadStatistics;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.DistributionStatus;

/// The figures that staff watch.
///
/// @param leads how many there are and what became of them
/// @param distributions how many there are in each state, every state named
/// @param successRate completed of all that ended, 0 to 1; null before any ended
/// @param members active ones by tier, every tier named
/// @param averageLeadsPerMember over members who ever got one; null when none did
public record Statistics(
        LeadFigures leads,
        Map<DistributionStatus, Long> distributions,
        @Nullable Double successRate,
        Map<Tier, Long> members,
        long suspendedMembers,
        @Nullable Double averageLeadsPerMember,
        DownloadStatistics downloads) {
    public Statistics {
        distributions = Map.copyOf(distributions);
        members = Map.copyOf(members);
    }

    /// @param total leads uploaded
    /// @param distributed assignments made
    /// @param pending leads in queued or processing distributions
    public record LeadFigures(long total, long distributed, long pending) {}

    /// Distributions that are queued or processing.
    public long activeDistributions() {
        return in(DistributionStatus.QUEUED) + in(DistributionStatus.PROCESSING);
    }

    public long in(DistributionStatus status) {
        return distributions.getOrDefault(status, 0L);
    }
}
