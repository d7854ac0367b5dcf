package org.leaddistribution.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.FileHead.Lines;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.kernel.Warning;

/// A file whose headings were understood, with the rows below them still to be read.
///
/// Not for several threads.
public final class Table implements AutoCloseable {
    private final RecordSource records;
    private final Closeable file;
    private final Deque<TableRow> ahead;
    private final TableFormat format;
    private final Layout layout;
    private final List<Warning> notices;
    private final Corrections corrections;
    private @Nullable TableRow fromAhead;

    private Table(
            RecordSource records,
            Closeable file,
            Deque<TableRow> ahead,
            TableFormat format,
            Layout layout,
            List<Warning> notices,
            Corrections corrections) {
        this.records = records;
        this.file = file;
        this.ahead = ahead;
        this.format = format;
        this.layout = layout;
        this.notices = notices;
        this.corrections = corrections;
    }

    /// What a file turned out to be.
    ///
    /// @param charset the charset's canonical name; empty for a workbook
    /// @param delimiter a comma for a workbook
    /// @param headerRow the number of the row of headings; null for a file without
    public record TableFormat(
            Kind kind, String charset, char delimiter, @Nullable Integer headerRow) {
        /// What is in the file.
        public enum Kind {
            CSV,
            WORKBOOK
        }
    }

    public TableFormat format() {
        return format;
    }

    public Layout layout() {
        return layout;
    }

    /// What was done to read the file that its owner would want to know.
    public List<Warning> notices() {
        return notices;
    }

    /// What the rows so far were like that their owner would want to know.
    public List<Warning> noticesOfRows() {
        return records.notices();
    }

    /// Both: what is to be said once the last row is read.
    public List<Warning> allNotices() {
        var all = new ArrayList<>(notices);
        all.addAll(noticesOfRows());
        return all;
    }

    /// The next row below the headings, which may be blank, as it stands in the file or was corrected; null
    /// after the last.
    ///
    /// @throws FileFault when this row and what follows cannot be trusted
    public @Nullable TableRow next() {
        fromAhead = ahead.poll();
        var row = fromAhead == null ? records.next() : fromAhead;
        return row == null || corrections.cells().isEmpty() ? row : corrections.appliedTo(row);
    }

    /// The number of the row that [#next] gave last or could not read.
    public int row() {
        return fromAhead == null ? records.row() : fromAhead.number();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /// A file that is being opened.
    public static final class Opening {
        private final List<? extends Column> columns;
        private final ReadOptions options;
        private final TableNotices notices = new TableNotices();
        private int row;
        private List<String> headings = List.of();
        private List<TableRow> beginning = List.of();
        private String charset = "";
        private @Nullable Character delimiter;
        private Sheets sheets = Sheets.NONE;

        /// The sheets of a workbook.
        ///
        /// @param names of those that can be chosen; none where it is not a workbook
        /// @param read the one that is read; empty while none is
        public record Sheets(List<String> names, String read) {
            public static final Sheets NONE = new Sheets(List.of(), "");

            public Sheets {
                names = List.copyOf(names);
            }
        }

        /// @param columns that are read
        public Opening(List<? extends Column> columns, ReadOptions options) {
            this.columns = columns;
            this.options = options;
        }

        /// Reads to the headings; the caller closes what it gets.
        ///
        /// @throws FileFault when the file cannot be read or its columns are not clear
        public Table open(UploadSource source, ReadProgress progress) throws IOException {
            var name = FileName.require(source.filename());
            var bytes = new WatchedStream(source, progress);
            try {
                var head = bytes.readNBytes(Encoding.HEAD_BYTES);
                if (FileKind.mayBeWorkbook(head)) {
                    var workbook = Workbook.open(source, name, options, progress);
                    if (workbook.isPresent()) {
                        bytes.close();
                        return sheet(workbook.get(), name);
                    }
                }
                FileKind.requireText(head, name);
                return csv(head, bytes);
            } catch (IOException | RuntimeException failed) {
                bytes.close();
                throw failed;
            }
        }

        private Table sheet(Workbook workbook, FileName name) throws IOException {
            try {
                if (!name.isOfWorkbook()) {
                    throw WorkbookFaults.underAnotherName(name);
                }
                row = 1;
                delimiter = ',';
                sheets = new Sheets(workbook.sheets(), workbook.sheet());
                notices.sheet(workbook.sheet(), workbook.others());
                var format = new TableFormat(TableFormat.Kind.WORKBOOK, "", ',', null);
                return table(workbook, workbook, new HeadingSearch(columns, options), format);
            } catch (RuntimeException failed) {
                workbook.close();
                throw failed;
            }
        }

        private Table csv(byte[] head, InputStream bytes) throws IOException {
            var chosen = Encoding.named(options.charset());
            var encoding = Encoding.of(head, chosen);
            charset = encoding.charset().name();
            notices.charset(encoding);
            row = 1;
            var text = new StrictText(encoding, head, bytes);
            var search = new HeadingSearch(columns, options);
            var start = FileHead.read(text, options, search::isFoundIn);
            delimiter = start.delimiter();
            var records = CsvRecords.of(text, start);
            notices.delimiter(start.delimiter());
            if (start.lines() == Lines.QUOTED_WHOLE) {
                notices.unwrapped();
            }
            var format = new TableFormat(TableFormat.Kind.CSV, charset, start.delimiter(), null);
            return table(records, bytes, search, format);
        }

        private Table table(
                RecordSource records, Closeable file, HeadingSearch search, TableFormat format) {
            try {
                var found = search.over(records);
                headings = found.layout().headings();
                notices.headings(found, options);
                var whole =
                        new TableFormat(
                                format.kind(),
                                format.charset(),
                                format.delimiter(),
                                options.headerRow() instanceof HeaderRow.None
                                        ? null
                                        : (Integer) found.row());
                return new Table(
                        records,
                        file,
                        found.below(),
                        whole,
                        found.layout(),
                        notices.all(),
                        options.corrections());
            } catch (FileFault fault) {
                row = search.row(records);
                headings = search.headings();
                beginning = search.beginning();
                throw fault;
            }
        }

        /// The row that was read last.
        public int row() {
            return row;
        }

        /// The canonical name of the charset; empty while it is not known.
        public String charset() {
            return charset;
        }

        /// Null while it is not known.
        public @Nullable Character delimiter() {
            return delimiter;
        }

        public Sheets sheets() {
            return sheets;
        }

        /// The headings, or what stood where they were looked for; empty while nothing was found.
        public List<String> headings() {
            return headings;
        }

        /// The first rows with text below [#headings], where the columns were not found.
        public List<TableRow> beginning() {
            return beginning;
        }
    }

    /// The records of a CSV, numbered.
    private static final class CsvRecords implements RecordSource {
        private final Records records;
        private final @Nullable Character inner;
        private int row;

        private CsvRecords(Records records, int rows, @Nullable Character inner) {
            this.records = records;
            this.inner = inner;
            this.row = rows;
        }

        static CsvRecords of(StrictText text, FileHead start) {
            return switch (start.lines()) {
                case PLAIN ->
                        new CsvRecords(new Records(text, start.delimiter()), start.rows(), null);
                case QUOTED_WHOLE ->
                        new CsvRecords(new Records(text, ','), start.rows(), start.delimiter());
            };
        }

        @Override
        public @Nullable TableRow next() {
            row++;
            var fields = records.next();
            if (fields == null) {
                return null;
            }
            return new TableRow(
                    row,
                    inner != null && fields.length == 1
                            ? Delimiters.split(fields[0], inner)
                            : fields);
        }

        @Override
        public int row() {
            return row;
        }
    }
}
