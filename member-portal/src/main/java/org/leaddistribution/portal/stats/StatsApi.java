package org.leaddistribution.portal.stats;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.MemberFiles.DownloadStatistics;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.statistics.ReadingStatistics;
import org.leaddistribution.statistics.Statistics;
import org.leaddistribution.statistics.Statistics.LeadFigures;

/// `/api/admin/stats`.
public final class StatsApi {
    private final ReadingStatistics reading;

    public StatsApi(ReadingStatistics reading) {
        this.reading = reading;
    }

    private record Answer(
            LeadFigures leads,
            Map<String, Long> distributions,
            long activeDistributions,
            @Nullable Double successRate,
            Map<String, Long> members,
            @Nullable Double averageLeadsPerMember,
            DownloadStatistics downloads) {
        static Answer of(Statistics statistics) {
            return new Answer(
                    statistics.leads(),
                    byStatus(statistics),
                    statistics.activeDistributions(),
                    statistics.successRate(),
                    byTier(statistics),
                    statistics.averageLeadsPerMember(),
                    statistics.downloads());
        }

        private static Map<String, Long> byStatus(Statistics statistics) {
            var counts = new LinkedHashMap<String, Long>();
            for (var status : DistributionStatus.values()) {
                counts.put(status.code(), statistics.in(status));
            }
            return counts;
        }

        private static Map<String, Long> byTier(Statistics statistics) {
            var counts = new LinkedHashMap<String, Long>();
            for (var tier : Tier.values()) {
                counts.put(tier.code(), statistics.members().getOrDefault(tier, 0L));
            }
            counts.put("suspended", statistics.suspendedMembers());
            return counts;
        }
    }

    public void read(Context ctx) {
        Json.answer(ctx, HttpStatus.OK, Answer.of(reading.read()));
    }
}
