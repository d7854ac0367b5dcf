package org.leaddistribution.statistics;

import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.member.Members;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.statistics.Statistics.LeadFigures;

/// Counts what support staff and admins ask for.
public final class ReadingStatistics {
    private final Distributions distributions;
    private final Members members;
    private final MemberFiles files;

    public ReadingStatistics(Distributions distributions, Members members, MemberFiles files) {
        this.distributions = distributions;
        this.members = members;
        this.files = files;
    }

    public Statistics read() {
        var byStatus = distributions.countByStatus();
        long made = distributions.assignmentsMade();
        return new Statistics(
                leadFigures(made),
                byStatus,
                successRate(byStatus),
                members.countActiveByTier(),
                members.countSuspended(),
                ratio(made, files.countMembersServed()),
                files.downloadStatistics());
    }

    private LeadFigures leadFigures(long made) {
        var everyState = EnumSet.allOf(DistributionStatus.class);
        var active = EnumSet.of(DistributionStatus.QUEUED, DistributionStatus.PROCESSING);
        return new LeadFigures(
                distributions.leadsIn(everyState), made, distributions.leadsIn(active));
    }

    private static @Nullable Double successRate(Map<DistributionStatus, Long> byStatus) {
        long completed = byStatus.getOrDefault(DistributionStatus.COMPLETED, 0L);
        long failed = byStatus.getOrDefault(DistributionStatus.FAILED, 0L);
        return ratio(completed, completed + failed);
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
