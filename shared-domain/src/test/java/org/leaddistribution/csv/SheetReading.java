package org.leaddistribution.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.kernel.Warning;

/// Everything that came out of a file with the columns `Key` and `Value`.
public record SheetReading(Table.TableFormat format, List<TableRow> rows, List<Warning> notices) {
    public static SheetReading of(UploadSource source) {
        return of(source, ReadOptions.NONE);
    }

    public static SheetReading of(UploadSource source, ReadOptions options) {
        return of(source, options, ReadProgress.UNWATCHED);
    }

    public static SheetReading of(UploadSource source, ReadOptions options, ReadProgress progress) {
        var opening = new Table.Opening(List.of(TestColumn.values()), options);
        try (var table = opening.open(source, progress)) {
            var rows = new ArrayList<TableRow>();
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            var notices = new ArrayList<>(table.notices());
            notices.addAll(table.noticesOfRows());
            return new SheetReading(table.format(), rows, notices);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What a file is refused for.
    public static RowIssue refusal(UploadSource source, ReadOptions options) {
        var opening = new Table.Opening(List.of(TestColumn.values()), options);
        int row = 0;
        try (var table = opening.open(source, ReadProgress.UNWATCHED)) {
            try {
                while (table.next() != null) {
                    row = table.row();
                }
            } catch (FileFault fault) {
                return fault.at(table.row());
            }
        } catch (FileFault fault) {
            return fault.at(opening.row());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new AssertionError("The file was read to its end, row " + row);
    }

    public static RowIssue refusal(UploadSource source) {
        return refusal(source, ReadOptions.NONE);
    }

    public List<List<String>> fields() {
        return rows.stream().map(row -> List.of(row.fields())).toList();
    }

    /// The second field of each row.
    public List<String> values() {
        return rows.stream().map(row -> row.fields()[1]).toList();
    }

    public List<String> noticeCodes() {
        return notices.stream().map(Warning::code).toList();
    }

    public List<Integer> numbers() {
        return rows.stream().map(TableRow::number).toList();
    }

    /// The columns of the files that are read here.
    public enum TestColumn implements Column {
        KEY,
        VALUE;

        @Override
        public String heading() {
            return this == KEY ? "Key" : "Value";
        }

        @Override
        public String code() {
            return heading().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Need need() {
            return Need.REQUIRED;
        }

        @Override
        public Shape shape() {
            return Shape.SINGLE;
        }
    }
}
