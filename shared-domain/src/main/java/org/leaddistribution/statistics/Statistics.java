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

    /// Figures of a period, or of everything that ever happened.
    ///
    /// @param uploaded leads
    /// @param distributed assignments of the rounds that were completed
    /// @param successRate of the distributions whose latest run ended: completed of all; null without any
    /// @param averageLeadsPerMember over members who got a file; null when none did
    /// @param downloads how often files were downloaded, and how often up to now those that were made
    /// @param fillRatios by tier, of the rounds that were completed; a tier without any share is left out
    /// @param hoursToFirstDownload the median of the files that were downloaded for the first time; null without any
    public record PeriodFigures(
            long uploaded,
            long distributed,
            @Nullable Double successRate,
            @Nullable Double averageLeadsPerMember,
            DownloadStatistics downloads,
            Map<Tier, FillRatios> fillRatios,
            @Nullable Double hoursToFirstDownload) {
        public PeriodFigures {
            fillRatios = Map.copyOf(fillRatios);
        }
    }

    /// What members got of their quota, 0 to 1.
    public record FillRatios(double least, double median, double most) {}

    /// Distributions that are queued or processing.
    public long activeDistributions() {
        return in(DistributionStatus.QUEUED) + in(DistributionStatus.PROCESSING);
    }

    public long in(DistributionStatus status) {
        return distributions.getOrDefault(status, 0L);
    }
}
