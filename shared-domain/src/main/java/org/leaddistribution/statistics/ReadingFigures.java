package org.leaddistribution.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.MemberFiles.DownloadStatistics;
import org.leaddistribution.kernel.DateRange;
import org.leaddistribution.statistics.Statistics.PeriodFigures;
import org.leaddistribution.statistics.StoredFigures.CountedFiles;
import org.leaddistribution.statistics.StoredFigures.EndedRuns;

/// The figures that staff watch, over time: of a period beside the one before, and step by step.
public final class ReadingFigures {
    /// After how long a file that nobody has downloaded is worth a call.
    public static final Duration LONG_UNTOUCHED = Duration.ofDays(14);

    private static final double TENTHS = 10;

    private final ReadingStatistics now;
    private final StoredFigures stored;
    private final Supplier<@Nullable Capacity> capacity;
    private final ZoneId zone;
    private final InstantSource clock;

    /// @param now reads what there is now
    /// @param capacity [WatchingCapacity#latest]
    /// @param zone whose days are meant
    public ReadingFigures(
            ReadingStatistics now,
            StoredFigures stored,
            Supplier<@Nullable Capacity> capacity,
            ZoneId zone,
            InstantSource clock) {
        this.now = now;
        this.stored = stored;
        this.capacity = capacity;
        this.zone = zone;
        this.clock = clock;
    }

    /// Figures, and the time at which they were read.
    ///
    /// @param now what there is now, and everything that ever happened
    /// @param period of which `figures` are; null when they are of everything that ever happened
    /// @param previous the figures of the days before, as many as the period has; null without a period
    /// @param longUntouched files older than [#LONG_UNTOUCHED] that nobody has downloaded
    /// @param capacity null until it has been worked out for the first time
    public record FiguresReport(
            Instant asOf,
            Statistics now,
            @Nullable DateRange period,
            PeriodFigures figures,
            @Nullable PeriodFigures previous,
            long longUntouched,
            @Nullable Capacity capacity) {}

    public ZoneId zone() {
        return zone;
    }

    /// The day that it is now.
    public LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    /// Figures of everything that ever happened.
    public FiguresReport read() {
        var asOf = clock.instant();
        var statistics = now.read();
        var sums = new SpanSums();
        stored.forEachRound(Instant.EPOCH, asOf.plus(Duration.ofDays(1)), sums::note);
        var figures =
                new PeriodFigures(
                        statistics.leads().total(),
                        statistics.leads().distributed(),
                        statistics.successRate(),
                        statistics.averageLeadsPerMember(),
                        statistics.downloads(),
                        sums.fillRatios(),
                        hours(Instant.EPOCH, asOf.plus(Duration.ofDays(1))));
        return report(asOf, statistics, null, figures, null);
    }

    /// Figures of a period.
    public FiguresReport read(DateRange period) {
        var asOf = clock.instant();
        var before = period.before();
        var spans = new Spans(List.of(before.begin(zone), period.begin(zone), period.end(zone)));
        var sums = List.of(new SpanSums(), new SpanSums());
        stored.forEachUpload(
                spans.from(),
                spans.until(),
                upload -> sums.get(spans.indexOf(upload.at())).note(upload));
        stored.forEachRound(
                spans.from(),
                spans.until(),
                round -> sums.get(spans.indexOf(round.completedAt())).note(round));
        var files = stored.files(spans);
        var downloads = stored.downloads(spans);
        var figures = figures(spans, 1, sums, files, downloads);
        var previous = figures(spans, 0, sums, files, downloads);
        return report(asOf, now.read(), period, figures, previous);
    }

    private FiguresReport report(
            Instant asOf,
            Statistics statistics,
            @Nullable DateRange period,
            PeriodFigures figures,
            @Nullable PeriodFigures previous) {
        return new FiguresReport(
                asOf,
                statistics,
                period,
                figures,
                previous,
                stored.neverDownloaded(asOf.minus(LONG_UNTOUCHED)),
                capacity.get());
    }

    private PeriodFigures figures(
            Spans spans,
            int index,
            List<SpanSums> sums,
            List<CountedFiles> files,
            List<Long> downloads) {
        var from = spans.edges().get(index);
        var until = spans.edges().get(index + 1);
        var made = files.get(index);
        var sum = sums.get(index);
        return new PeriodFigures(
                sum.uploaded(),
                sum.distributed(),
                successRate(stored.endedRuns(from, until)),
                made.members() == 0 ? null : (double) made.leads() / made.members(),
                new DownloadStatistics(
                        downloads.get(index), made.never(), made.once(), made.many()),
                sum.fillRatios(),
                hours(from, until));
    }

    private static @Nullable Double successRate(EndedRuns ended) {
        long all = ended.completed() + ended.failed();
        return all == 0 ? null : (double) ended.completed() / all;
    }

    private @Nullable Double hours(Instant from, Instant until) {
        var waits = stored.waits(from, until);
        return waits.isEmpty() ? null : Median.of(waits) / TENTHS;
    }

    public Timeline timeline(DateRange days, TimeStep by) {
        return Timeline.of(days, by, zone, stored);
    }
}
