package org.leaddistribution.accounts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.CellText;
import org.leaddistribution.csv.EmailCell;
import org.leaddistribution.csv.FaultAdvice;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.Layout;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.csv.ReadingEnded.FileFault.Columns;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.RowIssue.Flaw;
import org.leaddistribution.csv.RowWidth;
import org.leaddistribution.csv.Table;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.member.EmailAddress;

/// The rows of a file of members, and what keeps them from being read.
///
/// It is small and goes in whole or not at all, so it is held in memory.
///
/// @param rows those that are readable
/// @param headings of the file, for each column that stands under one
/// @param issues in order of row
/// @param notices what was done to read the file
/// @param columns what was found of them, where that is what is wrong; else null
record MemberRows(
        List<MemberRow> rows,
        Map<MemberColumn, String> headings,
        List<RowIssue> issues,
        List<Warning> notices,
        @Nullable Columns columns) {
    static final int MOST_ROWS = 10_000;

    MemberRows {
        rows = List.copyOf(rows);
        headings = Map.copyOf(headings);
        issues = List.copyOf(issues);
        notices = List.copyOf(notices);
    }

    /// @throws IOException when the source cannot be read
    static MemberRows read(UploadSource source, ReadOptions options) throws IOException {
        var opening = new Table.Opening(MemberColumn.ALL, options);
        try (var table = opening.open(source, ReadProgress.UNWATCHED)) {
            var reading = new Reading(table);
            try {
                reading.all();
            } catch (FileFault fault) {
                reading.refuse(FaultAdvice.added(fault, source, options));
            }
            return reading.result();
        } catch (FileFault fault) {
            var told = FaultAdvice.added(fault, source, options);
            var issues = List.of(told.at(opening.row()));
            return new MemberRows(List.of(), Map.of(), issues, List.of(), told.columns());
        }
    }

    /// What is wrong with a cell.
    RowIssue issueAt(int row, MemberColumn column, IssueCode code, String what) {
        var heading = headings.getOrDefault(column, column.heading());
        return RowIssue.ofCell(row, column.heading(), heading, new Flaw(code, what));
    }

    /// A row of a file of members as it stands, trimmed; what its values mean is not looked at here.
    ///
    /// @param row as a spreadsheet numbers it
    /// @param values empty where the row has nothing
    record MemberRow(int row, Map<MemberColumn, String> values) {
        String in(MemberColumn column) {
            return values.getOrDefault(column, "");
        }
    }

    /// One pass over a file.
    private static final class Reading {
        private final Table table;
        private final Layout layout;
        private final RowWidth width;
        private final CellText cells = new CellText();
        private final EmailCell emails = new EmailCell(EmailAddress::isOne);
        private final List<MemberRow> rows = new ArrayList<>();
        private final List<RowIssue> issues = new ArrayList<>();

        Reading(Table table) {
            this.table = table;
            this.layout = table.layout();
            this.width = new RowWidth(layout, MemberColumn.ALL, table.format().delimiter());
        }

        void all() {
            for (var row = table.next(); row != null; row = table.next()) {
                if (rows.size() == MOST_ROWS && !WhiteSpace.fills(row.fields())) {
                    throw FileFault.ofFile(
                            IssueCode.TOO_MANY_ROWS, "More than 10,000 members. Split the file.");
                }
                take(row);
            }
            if (rows.isEmpty() && issues.isEmpty()) {
                throw FileFault.empty();
            }
        }

        private void take(TableRow row) {
            if (WhiteSpace.fills(row.fields())) {
                return;
            }
            width.flawIn(row.fields())
                    .ifPresentOrElse(flaw -> note(row, flaw), () -> rows.add(read(row)));
        }

        private void note(TableRow row, Flaw flaw) {
            issues.add(RowIssue.ofRow(row.number(), flaw));
        }

        private MemberRow read(TableRow row) {
            var values = new EnumMap<MemberColumn, String>(MemberColumn.class);
            cells.beginRow(row.number());
            for (var column : MemberColumn.ALL) {
                var source = layout.values().get(column);
                if (source != null) {
                    values.put(column, source.valueIn(row.fields(), cells));
                }
            }
            values.computeIfPresent(
                    MemberColumn.EMAIL, (_, value) -> emails.addressIn(value, row.number()));
            return new MemberRow(row.number(), values);
        }

        void refuse(FileFault fault) {
            issues.add(fault.at(table.row()));
        }

        MemberRows result() {
            return new MemberRows(rows, headings(), issues, notices(), null);
        }

        private List<Warning> notices() {
            var notices = new ArrayList<>(table.allNotices());
            emails.notice().ifPresent(notices::add);
            cells.notice().ifPresent(notices::add);
            return notices;
        }

        private Map<MemberColumn, String> headings() {
            var headings = new EnumMap<MemberColumn, String>(MemberColumn.class);
            for (var column : MemberColumn.ALL) {
                var of = layout.columns().getOrDefault(column.code(), List.of());
                if (of.size() == 1) {
                    headings.put(column, of.getFirst());
                }
            }
            return headings;
        }
    }
}
