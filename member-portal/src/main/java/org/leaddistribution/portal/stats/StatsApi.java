package org.leaddistribution.portal.stats;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.MemberFiles.DownloadStatistics;
import org.leaddistribution.kernel.DateRange;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.statistics.Capacity;
import org.leaddistribution.statistics.ReadingFigures;
import org.leaddistribution.statistics.ReadingFigures.FiguresReport;
import org.leaddistribution.statistics.Statistics;
import org.leaddistribution.statistics.Statistics.FillRatios;
import org.leaddistribution.statistics.Statistics.LeadFigures;
import org.leaddistribution.statistics.Statistics.PeriodFigures;
import org.leaddistribution.statistics.TimeStep;
import org.leaddistribution.statistics.Timeline;
import org.leaddistribution.statistics.Timeline.Point;

/// `/api/admin/stats` and `/api/admin/stats/timeline`.
public final class StatsApi {
    /// What a timeline shows when no days are named.
    private static final int DEFAULT_WEEKS = 12;

    private static final int MOST_POINTS = 1_000;

    private final ReadingFigures reading;

    public StatsApi(ReadingFigures reading) {
        this.reading = reading;
    }

    /// Of the period, if there is one: `leads.total`, `leads.distributed`, `success_rate`,
    /// `average_leads_per_member`, `downloads`, `fill_ratio` and `time_to_first_download`.
    private record Answer(
            LeadFigures leads,
            Map<String, Long> distributions,
            long activeDistributions,
            @Nullable Double successRate,
            Map<String, Long> members,
            @Nullable Double averageLeadsPerMember,
            DownloadStatistics downloads,
            Instant asOf,
            @Nullable Previous previous,
            Map<String, @Nullable FillRatios> fillRatio,
            long neverDownloaded,
            @Nullable Double timeToFirstDownload,
            @Nullable Capacity capacity) {
        static Answer of(FiguresReport report) {
            var now = report.now();
            var figures = report.figures();
            return new Answer(
                    new LeadFigures(
                            figures.uploaded(), figures.distributed(), now.leads().pending()),
                    byStatus(now),
                    now.activeDistributions(),
                    figures.successRate(),
                    byTier(now),
                    figures.averageLeadsPerMember(),
                    figures.downloads(),
                    report.asOf(),
                    Previous.of(report),
                    fillRatios(figures),
                    report.longUntouched(),
                    figures.hoursToFirstDownload(),
                    report.capacity());
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

        /// Every tier that has a quota; null where nobody of it had a share.
        private static Map<String, @Nullable FillRatios> fillRatios(PeriodFigures figures) {
            var ratios = new LinkedHashMap<String, @Nullable FillRatios>();
            Arrays.stream(Tier.values())
                    .filter(Tier::isPaid)
                    .forEach(tier -> ratios.put(tier.code(), figures.fillRatios().get(tier)));
            return ratios;
        }
    }

    /// The same of as many days before.
    private record Previous(
            LocalDate from,
            LocalDate to,
            Leads leads,
            @Nullable Double successRate,
            @Nullable Double averageLeadsPerMember,
            DownloadStatistics downloads,
            Map<String, @Nullable FillRatios> fillRatio,
            @Nullable Double timeToFirstDownload) {
        private record Leads(long total, long distributed) {}

        static @Nullable Previous of(FiguresReport report) {
            var figures = report.previous();
            var period = report.period();
            if (figures == null || period == null) {
                return null;
            }
            return new Previous(
                    period.before().first(),
                    period.before().last(),
                    new Leads(figures.uploaded(), figures.distributed()),
                    figures.successRate(),
                    figures.averageLeadsPerMember(),
                    figures.downloads(),
                    Answer.fillRatios(figures),
                    figures.hoursToFirstDownload());
        }
    }

    private record Points(List<Point> points) {}

    public void read(Context ctx) {
        var period = period(ctx);
        var report = period == null ? reading.read() : reading.read(period);
        Json.answer(ctx, HttpStatus.OK, Answer.of(report));
    }

    public void timeline(Context ctx) {
        var by = step(ctx);
        var named = period(ctx);
        var days = named == null ? lastWeeks() : named;
        if (Timeline.size(days, by) > MOST_POINTS) {
            throw QueryParameters.invalid(
                    "timeline_too_long",
                    "These days make more than "
                            + MOST_POINTS
                            + " points. Ask for fewer days, or for longer steps by by=month.");
        }
        Json.answer(ctx, HttpStatus.OK, new Points(reading.timeline(days, by).points()));
    }

    private static TimeStep step(Context ctx) {
        try {
            return QueryParameters.coded(ctx, "by", TimeStep.class).orElse(TimeStep.WEEK);
        } catch (Refusal unknown) {
            throw new Refusal(unknown.problem().with("code", "step_unknown"));
        }
    }

    private DateRange lastWeeks() {
        var today = reading.today();
        return new DateRange(
                TimeStep.WEEK.later(TimeStep.WEEK.beginOf(today), 1L - DEFAULT_WEEKS), today);
    }

    /// Up to today where only its beginning is named; null where nothing is.
    private @Nullable DateRange period(Context ctx) {
        var from = QueryParameters.date(ctx, "from");
        var to = QueryParameters.date(ctx, "to");
        if (from.isEmpty()) {
            if (to.isPresent()) {
                throw QueryParameters.invalid(
                        "from_missing", "to is given without from. Say the first day too.");
            }
            return null;
        }
        var today = reading.today();
        var latest = from.get().isAfter(today) ? from.get() : today;
        return QueryParameters.range(from.get(), to.orElse(latest));
    }
}
