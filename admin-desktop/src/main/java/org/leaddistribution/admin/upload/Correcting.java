package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.upload.RefusedFile.ErrorGroup;
import org.leaddistribution.admin.upload.RefusedFile.RowError;
import org.leaddistribution.csv.Corrections;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.IngestReport.BadRow;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.RowRecheck;
import org.leaddistribution.upload.RowRecheck.BadCell;

/// The bad cells of a refused file, typed over one by one. Every row is judged anew as soon as something is
/// typed into it, by what judges the file. The file itself is not touched.
public final class Correcting {
    private final IngestReport report;
    private final Corrections before;
    private final @Nullable RowRecheck recheck;
    private final Map<Integer, BadRow> rows = new LinkedHashMap<>();
    private final ObservableList<ErrorLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Corrections corrections;

    /// @param before what was corrected already in the file that was read
    Correcting(IngestReport report, Corrections before) {
        this.report = report;
        this.before = before;
        this.corrections = before;
        var format = report.format();
        boolean correctable =
                format != null
                        && report.ending() instanceof Ending.Whole
                        && !before.content().isEmpty();
        this.recheck = correctable && format != null ? new RowRecheck(format) : null;
        if (recheck == null) {
            RowError.of(report.errors()).stream().map(ErrorLine::of).forEach(lines::add);
        } else {
            report.badRows().forEach(bad -> rows.put(bad.row().number(), bad));
            rows.values().forEach(bad -> lines.addAll(linesOf(bad, recheck)));
        }
    }

    /// One thing that is or was wrong, and what stands there.
    ///
    /// @param cell null where there is no cell to be corrected
    record ErrorLine(
            IssueCode code, String row, String column, String message, @Nullable Cell cell) {
        static ErrorLine of(RowError error) {
            return new ErrorLine(error.code(), error.row(), error.column(), error.message(), null);
        }

        boolean is(State state) {
            return cell != null && cell.state() == state;
        }
    }

    /// @param position of the column, from 0
    record Cell(int row, int position, String text, State state) {}

    /// How a cell that was bad stands now.
    enum State {
        BAD,
        CORRECTED,
        LEFT_OUT
    }

    /// Whether rows can be corrected here; a fault of the file as a whole cannot.
    boolean isPossible() {
        return recheck != null && !rows.isEmpty();
    }

    /// The bad cells in the order of the file; each stays in its place once it is corrected.
    ObservableList<ErrorLine> lines() {
        return lines;
    }

    /// Those of one kind.
    List<ErrorLine> linesOf(ErrorGroup group) {
        return isPossible()
                ? lines.stream().filter(line -> line.code() == group.code()).toList()
                : group.errors().stream().map(ErrorLine::of).toList();
    }

    /// Raised by every change.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    Corrections corrections() {
        return corrections;
    }

    /// Whether anything was done here that would be lost.
    boolean isBegun() {
        return !corrections.equals(before);
    }

    /// What is typed over a cell counts as if it stood in the file.
    public void type(int row, int position, String text) {
        if (rows.containsKey(row) && !text.equals(textAt(row, position))) {
            change(row, corrections.typing(row, position, text));
        }
    }

    /// The other rows are taken without this one, which comes with the rejected rows.
    public void leaveOut(int row) {
        change(row, corrections.leavingOut(row));
    }

    /// The row is as it was when it was shown first.
    void undo(int row) {
        var undone = corrections.undone(row);
        for (var typed : before.cells().getOrDefault(row, Map.of()).entrySet()) {
            undone = undone.typing(row, typed.getKey(), typed.getValue());
        }
        change(row, undone);
    }

    /// Every cell of a row as it stands now, by the headings of the file.
    List<RowCell> cellsOf(int row) {
        var bad = rows.get(row);
        if (bad == null || recheck == null) {
            return List.of();
        }
        var fields = corrections.appliedTo(bad.row()).fields();
        var headings = recheck.headingsOf(bad.row());
        return IntStream.range(0, headings.size())
                .mapToObj(
                        at ->
                                new RowCell(
                                        row,
                                        at,
                                        headings.get(at),
                                        at < fields.length ? fields[at] : ""))
                .toList();
    }

    record RowCell(int row, int position, String heading, String text) {}

    private String textAt(int row, int position) {
        return cellsOf(row).stream()
                .filter(cell -> cell.position() == position)
                .map(RowCell::text)
                .findFirst()
                .orElse("");
    }

    private void change(int row, Corrections now) {
        var bad = rows.get(row);
        if (bad == null || recheck == null) {
            return;
        }
        corrections = now;
        var fresh = linesOf(bad, recheck);
        int first = IntStream.range(0, lines.size()).filter(at -> isOf(row, at)).min().orElse(0);
        int count = (int) IntStream.range(0, lines.size()).filter(at -> isOf(row, at)).count();
        for (int i = 0; i < Math.min(count, fresh.size()); i++) {
            lines.set(first + i, fresh.get(i));
        }
        if (count > fresh.size()) {
            lines.remove(first + fresh.size(), first + count);
        } else {
            lines.addAll(first + count, fresh.subList(count, fresh.size()));
        }
        changes.set(changes.get() + 1);
    }

    private boolean isOf(int row, int index) {
        var cell = lines.get(index).cell();
        return cell != null && cell.row() == row;
    }

    /// A line for each cell that was bad, is bad, or was typed over.
    private List<ErrorLine> linesOf(BadRow bad, RowRecheck judge) {
        var row = bad.row();
        boolean leftOut = corrections.leftOut().contains(row.number());
        var cells = new TreeMap<Integer, ErrorLine>();
        for (var cell : judge.badCells(row, Corrections.NONE)) {
            var text = now(row, cell.position());
            cells.put(
                    cell.position(),
                    leftOut ? line(cell, text, State.LEFT_OUT) : corrected(cell, text));
        }
        if (!leftOut) {
            for (int position : typedInto(row.number())) {
                cells.computeIfAbsent(position, at -> typedOver(bad, at));
            }
            for (var cell : judge.badCells(row, corrections)) {
                cells.put(cell.position(), line(cell, cell.text(), State.BAD));
            }
        }
        return new ArrayList<>(cells.values());
    }

    /// The cells of a row that something was typed over here.
    private Set<Integer> typedInto(int row) {
        var here = new TreeSet<>(corrections.cells().getOrDefault(row, Map.of()).keySet());
        here.removeAll(before.cells().getOrDefault(row, Map.of()).keySet());
        return here;
    }

    private ErrorLine typedOver(BadRow bad, int position) {
        int row = bad.row().number();
        var heading =
                cellsOf(row).stream()
                        .filter(cell -> cell.position() == position)
                        .map(RowCell::heading)
                        .findFirst()
                        .orElse("");
        var fields = bad.row().fields();
        return corrected(
                new BadCell(
                        row,
                        position,
                        heading,
                        position < fields.length ? fields[position] : "",
                        bad.issues().getFirst()),
                now(bad.row(), position));
    }

    private static ErrorLine corrected(BadCell was, String text) {
        var said =
                WhiteSpace.fills(was.text())
                        ? "Corrected: nothing was there."
                        : "Corrected: it said \u201C%s\u201D."
                                .formatted(FileLook.oneLine(was.text()));
        return new ErrorLine(
                was.issue().code(),
                Formats.count(was.row()),
                was.heading(),
                said,
                new Cell(was.row(), was.position(), text, State.CORRECTED));
    }

    private String now(TableRow row, int position) {
        var fields = corrections.appliedTo(row).fields();
        return position < fields.length ? fields[position] : "";
    }

    private static ErrorLine line(BadCell cell, String text, State state) {
        return new ErrorLine(
                cell.issue().code(),
                Formats.count(cell.row()),
                cell.heading(),
                cell.issue().problem(),
                new Cell(cell.row(), cell.position(), text, state));
    }

    // ---- how far it is --------------------------------------------------------------------------

    private long rowsThatAre(State state) {
        return rows.keySet().stream().filter(row -> stateOf(row) == state).count();
    }

    private State stateOf(int row) {
        if (corrections.leftOut().contains(row)) {
            return State.LEFT_OUT;
        }
        boolean bad =
                IntStream.range(0, lines.size())
                        .anyMatch(at -> isOf(row, at) && lines.get(at).is(State.BAD));
        return bad ? State.BAD : State.CORRECTED;
    }

    /// Bad rows that are not listed: there are too many.
    private int unlisted() {
        return report.rows().rejected() - before.leftOut().size() - rows.size();
    }

    /// Whether nothing of what is listed keeps the file from being taken.
    boolean isComplete() {
        return isPossible() && isBegun() && rowsThatAre(State.BAD) == 0;
    }

    /// The same of a file whose bad rows are all listed.
    boolean isReady() {
        return isComplete() && unlisted() == 0;
    }

    /// What the button says that goes on with what was corrected.
    String goingOn() {
        return unlisted() > 0 ? "Check the rest" : "Import as corrected";
    }

    String importGoodLabel() {
        return "Import the " + Formats.count(goodRows(), "good row", "good rows");
    }

    /// How many rows could be imported without those that are still bad; 0 where the file as a whole cannot be
    /// trusted.
    int goodRows() {
        return report.hasGoodRows() || rowsThatAre(State.CORRECTED) > 0
                ? report.rows().accepted() + (int) rowsThatAre(State.CORRECTED)
                : 0;
    }

    /// How the errors stand, in a sentence or two.
    String summary() {
        int total = report.totalErrors();
        if (!isBegun()) {
            var listed = isPossible() ? errorsListed() : report.errors().size();
            return ErrorGroup.summary(total, listed);
        }
        var words = new ArrayList<String>();
        add(words, rowsThatAre(State.CORRECTED), "row is good now", "rows are good now");
        add(words, rowsThatAre(State.LEFT_OUT), "row is left out", "rows are left out");
        add(words, rowsThatAre(State.BAD), "row is still bad", "rows are still bad");
        add(words, unlisted(), "more bad row comes next", "more bad rows come next");
        return String.join(", ", words) + ". Nothing is stored yet.";
    }

    private int errorsListed() {
        return report.badRows().stream().mapToInt(bad -> bad.issues().size()).sum();
    }

    private static void add(List<String> words, long count, String one, String many) {
        if (count > 0) {
            words.add(Formats.count(count, one, many));
        }
    }
}
