package org.leaddistribution.csv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ReadOptions.ColumnRef;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import org.leaddistribution.csv.ReadOptions.Kept;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.csv.ReadingEnded.FileFault.Columns;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.kernel.Quoted;

/// Looks for the row of headings among the first records of a file.
final class HeadingSearch {
    private final List<? extends Column> columns;
    private final ReadOptions options;
    private final Deque<TableRow> read = new ArrayDeque<>();
    private final List<TableRow> filled = new ArrayList<>();
    private @Nullable Integer faultRow;
    private List<String> headings = List.of();

    HeadingSearch(List<? extends Column> columns, ReadOptions options) {
        this.columns = columns;
        this.options = options;
    }

    /// The headings, and what was read with them.
    ///
    /// @param row of the headings, 0 for none
    /// @param titles rows with text above them
    /// @param below rows that were read already
    record Found(int row, Layout layout, List<TableRow> titles, Deque<TableRow> below) {}

    /// Where the fault is that [#over] has thrown.
    int row(RecordSource records) {
        return faultRow == null ? records.row() : faultRow;
    }

    /// Of the row in which the headings were looked for last.
    List<String> headings() {
        return headings;
    }

    /// The rows with text below [#headings], as far as they were read.
    List<TableRow> beginning() {
        var fault = faultRow;
        boolean data = options.headerRow() instanceof HeaderRow.None || fault == null;
        int headingRow = data ? 0 : Objects.requireNonNull(fault);
        return filled.stream().filter(row -> row.number() > headingRow).toList();
    }

    /// Whether the columns are found in records as they are split, so that this is a good way to split them.
    boolean isFoundIn(List<String[]> records) {
        return switch (options.headerRow()) {
            case HeaderRow.Found _, HeaderRow.At _ ->
                    records.stream().anyMatch(fields -> searchIn(trimmed(fields)).isComplete());
            case HeaderRow.None _ -> false;
        };
    }

    Found over(RecordSource records) {
        return switch (options.headerRow()) {
            case HeaderRow.Found _ -> found(records);
            case HeaderRow.At(int number) -> at(number, records);
            case HeaderRow.None _ -> withoutHeadings(records);
        };
    }

    private Found found(RecordSource records) {
        try {
            return foundIn(records);
        } catch (FileFault fault) {
            if (faultRow != null || filled.isEmpty()) {
                throw fault;
            }
            throw notFound(); // a wrong delimiter may be at the root of both
        }
    }

    private Found foundIn(RecordSource records) {
        for (var next = records.next(); next != null; next = records.next()) {
            if (!next.isBlank()) {
                headings = trimmed(next.fields());
                var search = searchIn(headings);
                if (search.isComplete()) {
                    requireTitles(filled, next);
                    return new Found(
                            next.number(), layout(next, search), List.copyOf(filled), read);
                }
                filled.add(next);
                if (filled.size() == Delimiters.RECORDS) {
                    break;
                }
            }
        }
        throw notFound();
    }

    private Found at(int number, RecordSource records) {
        var above = new ArrayList<TableRow>();
        for (var next = records.next(); next != null; next = records.next()) {
            if (next.number() >= number) {
                return headingsIn(next, above, records);
            }
            if (!next.isBlank() && above.size() < Delimiters.RECORDS) {
                above.add(next);
            }
        }
        faultRow = 0;
        throw FileFault.ofFile(
                IssueCode.MISSING_COLUMN,
                "There is no row " + number + ", which was named as the row of headings.");
    }

    private Found headingsIn(TableRow row, List<TableRow> above, RecordSource records) {
        headings = trimmed(row.fields());
        var search = searchIn(headings);
        if (!search.isComplete()) {
            keepBeginning(row, records);
            throw missing(row, search);
        }
        return new Found(row.number(), layout(row, search), above, read);
    }

    private Found withoutHeadings(RecordSource records) {
        int width = 0;
        for (var next = records.next(); next != null; next = records.next()) {
            read.add(next);
            if (!next.isBlank()) {
                width = Math.max(width, WhiteSpace.widthOf(next.fields(), 1));
                filled.add(next);
            }
            if (filled.size() == Delimiters.RECORDS) {
                break;
            }
        }
        if (filled.isEmpty()) {
            throw FileFault.empty();
        }
        var first = filled.getFirst();
        headings = trimmed(first.fields());
        if (RejectsHeadings.areOfPlaces(headings)) {
            return belowOwnHeadings(first);
        }
        headings = IntStream.rangeClosed(1, width).mapToObj(RejectsHeadings::ofPlace).toList();
        var search = searchIn(headings);
        if (!search.isComplete()) {
            throw missing(first, search);
        }
        var fields = headings.toArray(String[]::new);
        return new Found(0, layout(new TableRow(first.number(), fields), search), List.of(), read);
    }

    /// So that a person who chooses the columns sees what is in them.
    private void keepBeginning(TableRow heading, RecordSource records) {
        filled.add(heading);
        try {
            for (var next = records.next();
                    next != null && filled.size() < Delimiters.RECORDS;
                    next = records.next()) {
                if (!next.isBlank()) {
                    filled.add(next);
                }
            }
        } catch (FileFault _) {
            return; // the headings are told first: a wrong delimiter may be at the root of both
        }
    }

    /// The rejects of a file without headings have some, which this product has made up: whoever says again that
    /// there are none means the file that was uploaded first.
    private Found belowOwnHeadings(TableRow first) {
        var search = searchIn(headings);
        if (!search.isComplete()) {
            throw missing(first, search);
        }
        filled.remove(first);
        read.remove(first);
        return new Found(0, layout(first, search), List.of(), read);
    }

    private ColumnSearch searchIn(List<String> record) {
        return ColumnSearch.in(record, columns, options);
    }

    private static List<String> trimmed(String[] fields) {
        int width = WhiteSpace.widthOf(fields, 1);
        return Arrays.stream(fields, 0, width).map(WhiteSpace::trim).toList();
    }

    // ---- the layout -----------------------------------------------------------------------------

    private Layout layout(TableRow row, ColumnSearch search) {
        boolean rejects = RejectsHeadings.are(headings);
        var bare = new Layout(headings, row.fields().length, search.found(), List.of(), rejects);
        var kept =
                switch (options.kept()) {
                    case Kept.Named(var refs) -> named(row, refs);
                    case Kept.AllUnread _ ->
                            bare.unread().stream()
                                    .filter(
                                            at ->
                                                    !rejects
                                                            || at
                                                                    < headings.size()
                                                                            - RejectsHeadings.OWN)
                                    .limit(Kept.MOST)
                                    .toList();
                };
        return new Layout(headings, row.fields().length, search.found(), kept, rejects);
    }

    private List<Integer> named(TableRow row, List<ColumnRef> refs) {
        if (refs.size() > Kept.MOST) {
            faultRow = 0;
            throw FileFault.ofFile(
                    IssueCode.TOO_MANY_COLUMNS,
                    "At most %s columns can be kept beside the usual ones; %s were named."
                            .formatted(Kept.MOST, refs.size()));
        }
        var kept = new ArrayList<Integer>();
        for (var ref : refs) {
            var at = ColumnSearch.positionsOf(ref, headings, headings.size());
            if (at.size() != 1) {
                throw fault(
                        row,
                        "%s Found: %s."
                                .formatted(
                                        at.isEmpty()
                                                ? "The column %s, which was to be kept, is not there."
                                                        .formatted(Quoted.quoted(ref.toString()))
                                                : "The column %s is there more than once; name it by its place, as in #%s."
                                                        .formatted(
                                                                Quoted.quoted(ref.toString()),
                                                                at.getFirst() + 1),
                                        Listing.of(headings)),
                        Map.of());
            }
            kept.add(at.getFirst());
        }
        return kept.stream().distinct().sorted().toList();
    }

    // ---- what is wrong --------------------------------------------------------------------------

    /// A row with an e-mail address is data, and no data is taken for a title.
    private void requireTitles(List<TableRow> above, TableRow heading) {
        for (var row : above) {
            if (emailsIn(row) >= 0) {
                faultRow = row.number();
                throw new FileFault(
                        IssueCode.MISSING_COLUMN,
                        "This row holds an e-mail address and stands above the headings, which are in row %s. Move or remove it, or name the row of headings: %s."
                                .formatted(heading.number(), headerRowIs(heading.number())),
                        FileFault.Place.RECORD,
                        new Columns(headings, searchIn(headings).suggested()));
            }
        }
    }

    private String headerRowIs(int number) {
        return switch (options.door()) {
            case API -> "header_row=" + number;
            case COMMAND_LINE -> "--header-row " + number;
            case CONSOLE -> "row " + number + " under Headings";
            case FILE_ALONE -> "a file that begins with row " + number;
        };
    }

    private FileFault notFound() {
        if (filled.isEmpty()) {
            faultRow = 0;
            return FileFault.empty();
        }
        var first = filled.getFirst();
        if (emailsIn(first) >= 0) {
            return noHeadings(first);
        }
        var best = first;
        for (var row : filled) {
            if (score(row) > score(best)) {
                best = row;
            }
        }
        headings = trimmed(best.fields());
        return missing(best, searchIn(headings));
    }

    private int score(TableRow row) {
        return searchIn(trimmed(row.fields())).score(columns);
    }

    private FileFault noHeadings(TableRow first) {
        headings = trimmed(first.fields());
        int email = emailsIn(first);
        var places = new LinkedHashMap<String, List<String>>();
        int next = 1;
        for (var column : columns) {
            if (column.need() == Column.Need.REQUIRED) {
                boolean isEmail = column.shape() == Column.Shape.FIRST_FILLED;
                next = next - 1 == email ? next + 1 : next;
                places.put(column.code(), List.of("#" + (isEmail ? email + 1 : next++)));
            }
        }
        var needed =
                columns.stream()
                        .filter(column -> column.need() == Column.Need.REQUIRED)
                        .map(Column::heading)
                        .toList();
        return fault(
                first,
                "Missing: %s. Found: %s. The file has no row of headings; it must name the columns. %s"
                        .formatted(
                                Listing.of(needed),
                                Listing.of(headings),
                                headings.size() < needed.size()
                                        ? "It has too few of them: add what is missing."
                                        : options.door().withoutHeadings(places)),
                Map.of("email", List.of("#" + (email + 1))));
    }

    /// Where the first cell is that is an e-mail address as a whole; -1 for none.
    private static int emailsIn(TableRow row) {
        var fields = row.fields();
        for (int i = 0; i < fields.length; i++) {
            if (EmailText.isAddress(WhiteSpace.trim(fields[i]))) {
                return i;
            }
        }
        return -1;
    }

    private FileFault missing(TableRow row, ColumnSearch search) {
        var suggested = search.suggested();
        if (!search.unknown().isEmpty()) {
            return fault(
                    row,
                    "There is no column %s. Found: %s."
                            .formatted(Listing.of(search.unknown()), Listing.of(headings)),
                    suggested);
        }
        if (!search.ambiguous().isEmpty()) {
            faultRow = row.number();
            return new FileFault(
                    IssueCode.REPEATED_COLUMN,
                    "The column %s is there more than once, or several mean the same. Found: %s. Rename or remove one, or choose: %s"
                            .formatted(
                                    Listing.of(List.copyOf(search.ambiguous())),
                                    Listing.of(headings),
                                    options.door().columns(suggested)),
                    FileFault.Place.RECORD,
                    new Columns(headings, suggested));
        }
        return fault(
                row,
                "Missing: %s. Found: %s. %s"
                        .formatted(
                                Listing.of(search.missing()),
                                Listing.of(headings),
                                adviceOnMissing(search)),
                suggested);
    }

    private String adviceOnMissing(ColumnSearch search) {
        var call = new LinkedHashMap<String, List<String>>();
        for (var column : columns) {
            if (search.missing().contains(column.heading())) {
                call.put(
                        column.code(),
                        search.suggested().getOrDefault(column.code(), List.of("HEADING")));
            }
        }
        return "Name the columns so, or say which they are. " + options.door().columns(call);
    }

    private FileFault fault(TableRow row, String text, Map<String, List<String>> suggested) {
        faultRow = row.number();
        return new FileFault(
                IssueCode.MISSING_COLUMN,
                text,
                FileFault.Place.RECORD,
                new Columns(headings, suggested));
    }
}
