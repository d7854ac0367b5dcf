package org.leaddistribution.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leaddistribution.csv.HeadingSearch.Found;
import org.leaddistribution.csv.Layout.ValueSource;
import org.leaddistribution.csv.ReadOptions.Kept;
import org.leaddistribution.kernel.Quoted;
import org.leaddistribution.kernel.Warning;

/// What was made of a file although it is not quite what it should be.
final class TableNotices {
    private final List<Warning> early = new ArrayList<>();
    private final List<Warning> late = new ArrayList<>();

    void charset(Encoding encoding) {
        if (!encoding.isUtf8()) {
            early.add(
                    new Warning(
                            "charset",
                            "The file was read as %s. Check that letters with accents are right."
                                    .formatted(encoding.charset().name())));
        }
    }

    void delimiter(char delimiter) {
        if (delimiter != ',') {
            early.add(
                    new Warning(
                            "delimiter",
                            "The fields are separated by the %s, not by the comma."
                                    .formatted(Delimiters.nameOf(delimiter))));
        }
    }

    /// Which sheet of several was read.
    void sheet(String name, List<String> others) {
        if (!others.isEmpty()) {
            early.add(
                    new Warning(
                            "sheet",
                            "The sheet %s was read; the workbook also has: %s."
                                    .formatted(Quoted.quoted(name), Listing.of(others))));
        }
    }

    void unwrapped() {
        early.add(
                new Warning(
                        "lines_in_quotes",
                        "Every line of the file stands in quotes as a whole. They were taken off."));
    }

    void headings(Found found, ReadOptions options) {
        var layout = found.layout();
        if (!found.titles().isEmpty()) {
            late.add(
                    new Warning(
                            "title_rows",
                            "Above the headings in row %s %s left out: %s."
                                    .formatted(
                                            found.row(),
                                            found.titles().size() == 1
                                                    ? "1 row was"
                                                    : found.titles().size() + " rows were",
                                            Listing.of(titles(found)))));
        }
        columns(layout, options);
        addressParts(layout, options);
        kept(layout, options);
        ignored(layout);
    }

    private static List<String> titles(Found found) {
        return found.titles().stream()
                .map(
                        row ->
                                java.util.Arrays.stream(row.fields())
                                        .map(WhiteSpace::trim)
                                        .filter(cell -> !cell.isEmpty())
                                        .findFirst()
                                        .orElse(""))
                .toList();
    }

    /// What was made of which columns, unless it is as the headings say or as a person has chosen.
    private void columns(Layout layout, ReadOptions options) {
        var made =
                layout.values().entrySet().stream()
                        .filter(entry -> !options.chosen().containsKey(entry.getKey()))
                        .filter(entry -> !isPlain(entry, layout))
                        .map(
                                entry ->
                                        "%s from %s"
                                                .formatted(
                                                        entry.getKey().heading(),
                                                        Listing.of(
                                                                layout.columns()
                                                                        .getOrDefault(
                                                                                entry.getKey()
                                                                                        .code(),
                                                                                List.of()))))
                        .toList();
        if (!made.isEmpty()) {
            late.add(new Warning("columns", "Read: " + String.join("; ", made) + "."));
        }
    }

    private static boolean isPlain(Map.Entry<Column, ValueSource> entry, Layout layout) {
        var positions = entry.getValue().positions();
        return positions.size() == 1
                && layout.headings()
                        .get(positions.getFirst())
                        .equalsIgnoreCase(entry.getKey().heading());
    }

    /// An address is read from its own column alone; city and postal code beside it are easily missed.
    private void addressParts(Layout layout, ReadOptions options) {
        for (var entry : layout.values().entrySet()) {
            var column = entry.getKey();
            if (column.shape() == Column.Shape.ADDRESS_PARTS
                    && !options.chosen().containsKey(column)
                    && isPlain(entry, layout)) {
                var beside = layout.partsBeside(column).stream().map(layout::nameOf).toList();
                if (!beside.isEmpty()) {
                    var all =
                            new ArrayList<>(
                                    layout.columns().getOrDefault(column.code(), List.of()));
                    all.addAll(beside);
                    late.add(
                            new Warning(
                                    "address_parts_left_out",
                                    "%s was read alone; %s %s beside it. To join them: %s"
                                            .formatted(
                                                    column.heading(),
                                                    Listing.of(beside),
                                                    beside.size() == 1 ? "stands" : "stand",
                                                    options.door()
                                                            .columns(Map.of(column.code(), all)))));
                }
            }
        }
    }

    private void kept(Layout layout, ReadOptions options) {
        if (options.kept() instanceof Kept.AllUnread && !layout.kept().isEmpty()) {
            late.add(
                    new Warning(
                            "kept_columns",
                            "Kept: %s."
                                    .formatted(
                                            layout.keptColumns().stream()
                                                    .map(Quoted::plain)
                                                    .collect(Collectors.joining(", ")))));
        }
    }

    private void ignored(Layout layout) {
        var ignored = layout.ignored();
        if (!ignored.isEmpty()) {
            late.add(new Warning("ignored_columns", "ignored: " + Listing.of(ignored)));
        }
    }

    /// In the order in which a file is read.
    List<Warning> all() {
        var all = new ArrayList<>(early);
        all.addAll(late);
        return List.copyOf(all);
    }
}
