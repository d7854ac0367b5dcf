package org.leaddistribution.admin.overview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.ChartData;
import org.leaddistribution.admin.fx.ChartData.Kind;
import org.leaddistribution.admin.fx.ChartData.Row;
import org.leaddistribution.admin.fx.ChartData.Unit;
import org.leaddistribution.delivery.MemberFiles.DownloadStatistics;
import org.leaddistribution.member.Tier;
import org.leaddistribution.statistics.Statistics;
import org.leaddistribution.statistics.TimeStep;
import org.leaddistribution.statistics.Timeline;
import org.leaddistribution.statistics.Timeline.Point;

/// What the charts of the overview show.
final class OverviewCharts {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH =
            DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private OverviewCharts() {}

    static ChartData leads(Timeline timeline) {
        return overTime(
                "Leads uploaded and given",
                Unit.COUNT,
                List.of("Uploaded", "Given"),
                timeline,
                point -> Arrays.asList((double) point.uploaded(), (double) point.distributed()));
    }

    static ChartData downloads(Timeline timeline) {
        return overTime(
                "Downloads",
                Unit.COUNT,
                List.of("Downloads", "Members with a new file"),
                timeline,
                point -> Arrays.asList((double) point.downloads(), (double) point.membersServed()));
    }

    static ChartData filled(Timeline timeline) {
        return overTime(
                "Quotas filled",
                Unit.RATIO,
                List.of("Filled"),
                timeline,
                point -> Arrays.<@Nullable Double>asList(point.fillRatio()));
    }

    private static ChartData overTime(
            String title,
            Unit unit,
            List<String> series,
            Timeline timeline,
            Function<Point, List<@Nullable Double>> values) {
        var by = timeline.by();
        var rows =
                timeline.points().stream()
                        .map(
                                point ->
                                        new Row(
                                                name(point.from(), by),
                                                label(point.from(), by),
                                                values.apply(point)))
                        .toList();
        return new ChartData(Kind.LINES, unit, title, heading(by), series, rows);
    }

    private static String heading(TimeStep by) {
        return switch (by) {
            case DAY -> "Day";
            case WEEK -> "Week from";
            case MONTH -> "Month";
        };
    }

    private static String name(LocalDate from, TimeStep by) {
        return (by == TimeStep.MONTH ? MONTH : DAY).format(from);
    }

    private static String label(LocalDate from, TimeStep by) {
        return (by == TimeStep.MONTH ? SHORT_MONTH : SHORT_DAY).format(from);
    }

    static ChartData fillRatios(OverviewFigures figures) {
        var rows = new ArrayList<Row>();
        for (var tier : Tier.values()) {
            var ratios = figures.report().figures().fillRatios().get(tier);
            if (ratios != null) {
                rows.add(
                        new Row(
                                tier.label(),
                                tier.label(),
                                Arrays.asList(ratios.least(), ratios.median(), ratios.most())));
            }
        }
        return new ChartData(
                Kind.BARS,
                Unit.RATIO,
                "Fill ratio by tier",
                "Tier",
                List.of("Least", "Median", "Most"),
                rows);
    }

    static ChartData members(Statistics statistics) {
        var rows = new ArrayList<Row>();
        for (var tier : Tier.values()) {
            rows.add(Row.of(tier.label(), statistics.members().getOrDefault(tier, 0L)));
        }
        rows.add(Row.of("Suspended", statistics.suspendedMembers()));
        return new ChartData(
                Kind.BARS, Unit.COUNT, "Members by tier", "Tier", List.of("Members"), rows);
    }

    static ChartData files(OverviewFigures figures) {
        var previous = figures.report().previous();
        var rows = new ArrayList<Row>();
        if (previous != null) {
            rows.add(files("The time before", previous.downloads()));
        }
        rows.add(files(figures.period().label(), figures.report().figures().downloads()));
        return new ChartData(
                Kind.STACKED,
                Unit.COUNT,
                "Files made, by downloads so far",
                "Made in",
                List.of("Never", "Once", "More"),
                rows);
    }

    private static Row files(String name, DownloadStatistics downloads) {
        return Row.of(name, downloads.filesNever(), downloads.filesOnce(), downloads.filesMany());
    }
}
