package org.leaddistribution.admin.fx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a chart shows, as figures: the same in the chart, its table and its CSV.
///
/// @param title what it is about
/// @param heading what a row is: "Week of"
/// @param series what is counted; the first has the first colour
/// @param rows from left to right
public record ChartData(
        Kind kind, Unit unit, String title, String heading, List<String> series, List<Row> rows) {
    private static final int MOST_TICKS = 5;
    private static final double[] STEPS = {1, 2, 5, 10};

    public ChartData {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.values().size() != series.size()) {
                throw new IllegalArgumentException(row + " has not a value for each of " + series);
            }
        }
    }

    /// How figures are drawn.
    public enum Kind {
        /// One after the other in time.
        LINES,
        /// Beside each other.
        BARS,
        /// On top of each other: they are parts of one whole.
        STACKED
    }

    /// What figures are.
    public enum Unit {
        COUNT,
        /// 0 to 1, shown as percent.
        RATIO;

        /// For people: `12,500`, `41.7 %`.
        public String words(double value) {
            return switch (this) {
                case COUNT -> Formats.count(Math.round(value));
                case RATIO -> String.format(Locale.ENGLISH, "%.1f %%", 100 * value);
            };
        }

        /// For programs: `12500`, `0.4167`.
        public String plain(double value) {
            return switch (this) {
                case COUNT -> Long.toString(Math.round(value));
                case RATIO -> String.format(Locale.ROOT, "%.4f", value);
            };
        }
    }

    /// @param name in full, for the table: "2 Mar 2026"
    /// @param label below the chart: "2 Mar"
    /// @param values one a series; null where there is none
    public record Row(String name, String label, List<@Nullable Double> values) {
        public Row {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        public static Row of(String name, long... counts) {
            var values = new ArrayList<@Nullable Double>();
            for (long count : counts) {
                values.add((double) count);
            }
            return new Row(name, name, values);
        }
    }

    /// Whether there is nothing to draw.
    public boolean isEmpty() {
        return highest() == 0;
    }

    /// What a value says: `Uploaded: 1,200`, or a dash.
    public String words(Row row, int of) {
        var value = row.values().get(of);
        return value == null ? "–" : unit.words(value);
    }

    /// The table as people read it, with its headings first.
    public List<String> headings() {
        return Stream.concat(Stream.of(heading), series.stream()).toList();
    }

    /// A row of the CSV: nothing where there is no value.
    public List<String> plain(Row row) {
        return Stream.concat(
                        Stream.of(row.name()),
                        row.values().stream().map(value -> value == null ? "" : unit.plain(value)))
                .toList();
    }

    /// For those who do not see the chart.
    public String spoken() {
        return isEmpty()
                ? title + ": nothing yet"
                : title
                        + ": a chart of "
                        + String.join(", ", series)
                        + "; its table can be shown instead";
    }

    /// The end of the scale, which is its last tick.
    public double top() {
        return tick() * Math.max(1, Math.ceil(highest() / tick() - 1e-9));
    }

    /// From one tick of the scale to the next: 1, 2 or 5 and zeros, and no part of what is counted whole.
    public double tick() {
        double highest = highest();
        double least = unit == Unit.COUNT ? 1 : 0.01;
        double rough = Math.max(highest / MOST_TICKS, least);
        double power = Math.pow(10, Math.floor(Math.log10(rough) + 1e-9));
        for (double step : STEPS) {
            if (step * power >= rough - 1e-12) {
                return step * power;
            }
        }
        return STEPS[STEPS.length - 1] * power;
    }

    private double highest() {
        return rows.stream()
                .mapToDouble(row -> kind == Kind.STACKED ? sum(row) : largest(row))
                .max()
                .orElse(0);
    }

    private static double sum(Row row) {
        return row.values().stream().filter(Objects::nonNull).mapToDouble(v -> v).sum();
    }

    private static double largest(Row row) {
        return row.values().stream().filter(Objects::nonNull).mapToDouble(v -> v).max().orElse(0);
    }

    /// Every how many rows one is labelled, so that this many labels fit.
    public int labelEvery(int fitting) {
        return Math.max(1, Math.ceilDiv(rows.size(), Math.max(1, fitting)));
    }
}
