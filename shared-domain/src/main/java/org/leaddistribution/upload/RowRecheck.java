package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leaddistribution.csv.CellText;
import org.leaddistribution.csv.CharacterRule;
import org.leaddistribution.csv.Corrections;
import org.leaddistribution.csv.Layout;
import org.leaddistribution.csv.Layout.Parts;
import org.leaddistribution.csv.Layout.ValueSource;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.upload.IngestReport.FileFormat;
import org.leaddistribution.upload.RowOutcome.Rejected;

/// Judges single rows of a file once more while they are being corrected, by what judges them when the file
/// is read. Whether a row repeats another takes the whole file and is not known here.
///
/// Not for several threads.
public final class RowRecheck {
    private final Layout layout;
    private final RowCheck check;

    /// @param format what the file turned out to be when it was read
    public RowRecheck(FileFormat format) {
        this.layout = format.layout();
        this.check = new RowCheck(format.layout(), format.table().delimiter());
    }

    /// A cell that keeps its row from being taken.
    ///
    /// @param position of the column, from 0; beyond the headings for what is too much
    /// @param heading of the file, or `Column 4` where it has none
    /// @param text as it stands there now
    public record BadCell(int row, int position, String heading, String text, RowIssue issue) {}

    /// Every heading of the file that a row has a cell under, and what is too much behind them.
    ///
    /// @param row as it was read
    public List<String> headingsOf(TableRow row) {
        int width = Math.max(layout.headings().size(), WhiteSpace.widthOf(row.fields(), 1));
        return IntStream.range(0, width).mapToObj(layout::nameOf).toList();
    }

    /// The cells of a row that are to be corrected; none of a row that is good, or blank, by now.
    ///
    /// @param row as it was read
    public List<BadCell> badCells(TableRow row, Corrections corrections) {
        var now = corrections.appliedTo(row);
        var cells = check.cellsOf(now);
        if (!(check.outcomeOf(now, cells) instanceof Rejected rejected)) {
            return List.of();
        }
        var first = rejected.issues().getFirst();
        return first.column() == null
                ? List.of(cell(now, misplaced(now.fields()), first))
                : badCells(now, cells);
    }

    private List<BadCell> badCells(TableRow row, RowCells cells) {
        var bad = new ArrayList<BadCell>();
        for (var column : LeadColumn.ALL) {
            check.flawIn(row, cells, column)
                    .map(flaw -> check.issue(row.number(), column, flaw))
                    .map(issue -> cell(row, guilty(check.source(column), row), issue))
                    .ifPresent(bad::add);
        }
        for (int i = 0; i < layout.kept().size(); i++) {
            int position = layout.kept().get(i);
            var heading = layout.nameOf(position);
            check.flawInKept(row, cells, i)
                    .map(flaw -> RowIssue.ofCell(row.number(), heading, heading, flaw))
                    .map(issue -> cell(row, position, issue))
                    .ifPresent(bad::add);
        }
        return bad;
    }

    private BadCell cell(TableRow row, int position, RowIssue issue) {
        var fields = row.fields();
        return new BadCell(
                row.number(),
                position,
                layout.nameOf(position),
                position < fields.length ? fields[position] : "",
                issue);
    }

    /// Where a row of a wrong width is to be corrected: the first value that it ends before, or the first that
    /// is too much.
    private int misplaced(String[] fields) {
        int named = layout.headings().size();
        var tooMuch =
                IntStream.range(0, fields.length)
                        .filter(at -> at >= named || layout.headings().get(at).isEmpty())
                        .filter(at -> !WhiteSpace.fills(fields[at]))
                        .findFirst();
        return LeadColumn.ALL.stream()
                .map(column -> check.source(column).firstPosition())
                .filter(position -> position >= fields.length)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> tooMuch.orElse(named));
    }

    /// Which of the cells that a value is made of is to be corrected: where the sheet shows an error, else the
    /// one that is wrong by itself, else the longest; of a value that is missing the first.
    private static int guilty(ValueSource source, TableRow row) {
        var parts = read(source, row);
        var positions = parts.positions();
        return positions.stream()
                .filter(row.errors()::get)
                .findFirst()
                .or(() -> forbidding(positions, row))
                .or(() -> positions.stream().max(Comparator.comparingInt(at -> length(row, at))))
                .orElseGet(source::firstPosition);
    }

    private static Optional<Integer> forbidding(List<Integer> positions, TableRow row) {
        return positions.stream()
                .filter(at -> at < row.fields().length)
                .filter(at -> CharacterRule.ADDRESS.flawIn(row.fields()[at]).isPresent())
                .findFirst();
    }

    private static int length(TableRow row, int position) {
        return position < row.fields().length
                ? WhiteSpace.trim(row.fields()[position]).length()
                : 0;
    }

    /// The alternative that the value comes from; the first where none has anything.
    private static Parts read(ValueSource source, TableRow row) {
        var cells = new CellText();
        cells.beginRow(row.number());
        return source.alternatives().stream()
                .filter(parts -> !parts.valueIn(row.fields(), cells).isEmpty())
                .findFirst()
                .orElseGet(() -> source.alternatives().getFirst());
    }
}
