package org.leaddistribution.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.DateRange;

/// What happened, step by step.
///
/// @param points in order, also those in which nothing happened
public record Timeline(DateRange days, TimeStep by, List<Point> points) {
    public Timeline {
        points = List.copyOf(points);
    }

    /// One step. The first and the last count no day that is outside of the days that were asked for.
    ///
    /// @param from the day on which the step begins
    /// @param uploaded leads
    /// @param distributed assignments of the rounds that were completed
    /// @param membersServed different members who got a file
    /// @param fillRatio of these rounds: what members got of all their quotas, 0 to 1; null without any
    /// @param shortfall leads more that would have filled everyone, added up over these rounds
    public record Point(
            LocalDate from,
            long uploaded,
            long distributed,
            long downloads,
            long membersServed,
            @Nullable Double fillRatio,
            long shortfall) {}

    /// How many points these days would have.
    public static long size(DateRange days, TimeStep by) {
        long size = 0;
        var begin = by.beginOf(days.first());
        while (!begin.isAfter(days.last()) && size <= days.days()) {
            size++;
            begin = by.later(begin, 1);
        }
        return size;
    }

    static Timeline of(DateRange days, TimeStep by, ZoneId zone, StoredFigures stored) {
        var begins = begins(days, by);
        var spans = new Spans(edges(days, begins, zone));
        var sums = new ArrayList<SpanSums>();
        begins.forEach(_ -> sums.add(new SpanSums()));
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
        var points = new ArrayList<Point>();
        for (int i = 0; i < begins.size(); i++) {
            var sum = sums.get(i);
            points.add(
                    new Point(
                            begins.get(i),
                            sum.uploaded(),
                            sum.distributed(),
                            downloads.get(i),
                            files.get(i).members(),
                            sum.fillRatio(),
                            sum.shortfall()));
        }
        return new Timeline(days, by, points);
    }

    private static List<LocalDate> begins(DateRange days, TimeStep by) {
        var first = by.beginOf(days.first());
        var begins = new ArrayList<LocalDate>();
        for (long i = 0; !by.later(first, i).isAfter(days.last()); i++) {
            begins.add(by.later(first, i));
        }
        return begins;
    }

    private static List<Instant> edges(DateRange days, List<LocalDate> begins, ZoneId zone) {
        var edges = new ArrayList<Instant>();
        edges.add(days.begin(zone));
        begins.stream()
                .skip(1)
                .map(begin -> begin.atStartOfDay(zone).toInstant())
                .forEach(edges::add);
        edges.add(days.end(zone));
        return edges;
    }
}
