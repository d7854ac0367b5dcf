package org.leaddistribution.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.FaultAdvice;
import org.leaddistribution.csv.KnownHeadings;
import org.leaddistribution.csv.Layout;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadOptions.ColumnRef;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.csv.ReadingEnded.FileFault.Columns;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.csv.Table;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.upload.Preview.Proposal;

/// Reads no more of an upload than it takes to show what is in it.
///
/// To be used once.
public final class PreviewReader {
    private final UploadSource source;
    private final ReadOptions options;
    private final Table.Opening opening;

    private PreviewReader(UploadSource source, ReadOptions options) {
        this.source = source;
        this.options = options;
        this.opening = new Table.Opening(LeadColumn.ALL, options);
    }

    /// @param options what the person has chosen so far
    /// @throws UncheckedIOException when the source cannot be read, as distinct from being wrong
    public static Preview preview(UploadSource source, ReadOptions options) {
        return new PreviewReader(source, options).preview();
    }

    private Preview preview() {
        try (var table = opening.open(source, ReadProgress.UNWATCHED)) {
            return found(table);
        } catch (FileFault fault) {
            return refused(FaultAdvice.added(fault, source, options));
        } catch (IOException failed) {
            throw new UncheckedIOException("The upload cannot be read", failed);
        }
    }

    private Preview refused(FileFault fault) {
        var columns = fault.columns();
        return new Preview(
                opening.charset(),
                opening.delimiter(),
                opening.sheets(),
                null,
                opening.headings(),
                columns == null ? Map.of() : suggested(columns),
                List.of(),
                proposal(opening.headings(), List.of()),
                opening.beginning().stream().map(PreviewReader::shown).toList(),
                List.of(),
                List.of(),
                fault.at(opening.row()));
    }

    private Preview found(Table table) {
        var rows = new ArrayList<TableRow>();
        var ended = readRows(table, rows);
        var fault = ended == null && rows.isEmpty() ? FileFault.empty() : ended;
        var check = new RowCheck(table.layout(), table.format().delimiter());
        return new Preview(
                opening.charset(),
                table.format().delimiter(),
                opening.sheets(),
                table.format().headerRow(),
                table.layout().headings(),
                read(table.layout()),
                table.layout().kept(),
                proposal(table.layout().headings(), table.layout().partsBeside(LeadColumn.ADDRESS)),
                rows.stream().map(PreviewReader::shown).toList(),
                leads(rows, check),
                table.allNotices(),
                fault == null ? null : FaultAdvice.added(fault, source, options).at(table.row()));
    }

    private static @Nullable FileFault readRows(Table table, List<TableRow> rows) {
        try {
            for (var row = table.next(); row != null; row = table.next()) {
                if (!WhiteSpace.fills(row.fields())) {
                    rows.add(row);
                }
                if (rows.size() == Preview.ROWS) {
                    break;
                }
            }
            return null;
        } catch (FileFault fault) {
            return fault;
        }
    }

    private static List<RowCells> leads(List<TableRow> rows, RowCheck check) {
        var leads = new ArrayList<RowCells>();
        for (var row : rows) {
            var cells = check.cellsOf(row);
            if (!(check.outcomeOf(row, cells) instanceof RowOutcome.Test)) {
                leads.add(cells);
            }
        }
        return leads;
    }

    private static Map<LeadColumn, List<Integer>> read(Layout layout) {
        var read = new EnumMap<LeadColumn, List<Integer>>(LeadColumn.class);
        for (var column : LeadColumn.ALL) {
            var source = layout.values().get(column);
            if (source != null) {
                read.put(column, source.positions());
            }
        }
        return read;
    }

    private static Map<LeadColumn, List<Integer>> suggested(Columns columns) {
        var suggested = new EnumMap<LeadColumn, List<Integer>>(LeadColumn.class);
        for (var column : LeadColumn.ALL) {
            var refs = columns.suggested().getOrDefault(column.code(), List.of());
            var positions =
                    refs.stream()
                            .flatMap(ref -> ColumnRef.of(ref).positionsIn(columns.found()).stream())
                            .toList();
            if (!positions.isEmpty()) {
                suggested.put(column, positions);
            }
        }
        return suggested;
    }

    private static Proposal proposal(List<String> headings, List<Integer> address) {
        var kept =
                IntStream.range(0, headings.size())
                        .filter(at -> KnownHeadings.isWorthKeeping(headings.get(at)))
                        .boxed()
                        .toList();
        return new Proposal(kept, address);
    }

    private static List<String> shown(TableRow row) {
        return RowCheck.shown(row.fields());
    }
}
