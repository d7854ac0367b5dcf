package org.leaddistribution.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.WorkbookContents.SheetPart;
import org.leaddistribution.csv.WorkbookContents.SheetPart.Visibility;
import org.leaddistribution.kernel.TemporaryFiles;
import org.leaddistribution.kernel.Warning;

/// A sheet of a workbook (XLSX), read from a file row by row.
///
/// Rows without anything in them are passed over; the others keep the numbers that the spreadsheet shows. Not
/// for several threads.
final class Workbook implements RecordSource, Closeable {
    private final Opened opened;
    private final SheetPart sheet;
    private final RowsAhead rows;

    private Workbook(Opened opened, SheetPart sheet, RowsAhead rows) {
        this.opened = opened;
        this.sheet = sheet;
        this.rows = rows;
    }

    /// Opens the sheet that is wanted, or the first that holds anything; the caller closes it.
    ///
    /// @return empty when the file is no workbook
    /// @throws ReadingEnded.FileFault when it is one, but cannot be read
    static Optional<Workbook> open(
            UploadSource source, FileName name, ReadOptions options, ReadProgress progress)
            throws IOException {
        var opened = new Opened(options, new RelayedProgress(progress));
        try {
            var workbook = opened.workbook(source);
            if (workbook.isEmpty()) {
                opened.close();
            }
            return workbook;
        } catch (IOException | RuntimeException failed) {
            opened.close();
            if (!(failed instanceof IOException broken && WorkbookXml.isOfTheFile(broken))) {
                throw failed;
            }
            if (name.isOfWorkbook()) {
                throw WorkbookFaults.broken("it is cut short or damaged");
            }
            return Optional.empty();
        }
    }

    @Override
    public @Nullable TableRow next() {
        var next = rows.next();
        if (next == null) {
            opened.readWhole();
        }
        return next;
    }

    @Override
    public int row() {
        return rows.row();
    }

    String sheet() {
        return sheet.name();
    }

    /// The sheets that the spreadsheet shows, and this one, in their order.
    List<String> sheets() {
        return opened.sheets().stream()
                .filter(other -> other.visibility() == Visibility.SHOWN || other.equals(sheet))
                .map(SheetPart::name)
                .toList();
    }

    /// The other sheets that the spreadsheet shows.
    List<String> others() {
        return opened.sheets().stream()
                .filter(other -> other.visibility() == Visibility.SHOWN && !other.equals(sheet))
                .map(SheetPart::name)
                .toList();
    }

    @Override
    public List<Warning> notices() {
        var counts = rows.counts();
        var notices = new ArrayList<Warning>();
        if (counts.hidden() > 0) {
            notices.add(
                    new Warning(
                            "hidden_rows",
                            "%s hidden in the sheet and read all the same, first row %s."
                                    .formatted(
                                            counted(counts.hidden(), "row"),
                                            counts.firstHidden())));
        }
        if (counts.withoutResult() > 0) {
            notices.add(
                    new Warning(
                            "formulas_without_results",
                            "%s without a stored result and read as empty, first in row %s. Open the workbook in a spreadsheet program and save it."
                                    .formatted(
                                            counted(counts.withoutResult(), "formula"),
                                            counts.firstWithoutResult())));
        }
        return notices;
    }

    private static String counted(int count, String thing) {
        return count == 1 ? "1 " + thing + " is" : count + " " + thing + "s are";
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }

    /// What has been opened of a workbook, to be closed newest first.
    private static final class Opened implements Closeable {
        private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
        private static final long LARGEST_STYLES = 64L << 20;

        private final ReadOptions options;
        private final RelayedProgress progress;
        private final Deque<Closeable> open = new ArrayDeque<>();
        private @Nullable WorkbookParts parts;
        private List<SheetPart> sheets = List.of();

        Opened(ReadOptions options, RelayedProgress progress) {
            this.options = options;
            this.progress = progress;
        }

        List<SheetPart> sheets() {
            return sheets;
        }

        void readWhole() {
            if (parts != null) {
                parts.done();
                progress.tell();
            }
        }

        Optional<Workbook> workbook(UploadSource source) throws IOException {
            var all = closing(WorkbookParts.open(file(source), progress));
            parts = all;
            var contents = WorkbookContents.of(all);
            if (contents.isEmpty()) {
                return Optional.empty();
            }
            sheets = contents.get().sheets();
            return Optional.of(sheet(all, contents.get()));
        }

        private Workbook sheet(WorkbookParts all, WorkbookContents contents) throws IOException {
            var candidates = candidates();
            var formats = formats(all, contents);
            var strings = closing(strings(all, contents, candidates.getFirst()));
            for (var candidate : candidates) {
                var part = all.open(candidate.part(), WorkbookParts.UNPACKED);
                var rows = closing(new SheetRows(new WorkbookXml(part), strings, formats));
                var first = rows.next();
                if (first != null) {
                    var ahead = closing(new RowsAhead(rows, first, progress));
                    return new Workbook(this, candidate, ahead);
                }
                open.remove(rows);
                rows.close();
            }
            throw ReadingEnded.FileFault.empty();
        }

        private static CellFormats formats(WorkbookParts all, WorkbookContents contents)
                throws IOException {
            var styles = contents.styles();
            if (styles == null) {
                return CellFormats.none(contents.epoch());
            }
            var part = all.open(styles, LARGEST_STYLES);
            try (var xml = new WorkbookXml(part)) {
                return CellFormats.read(xml, contents.epoch());
            }
        }

        private static SharedStrings strings(
                WorkbookParts all, WorkbookContents contents, SheetPart next) throws IOException {
            var entry = contents.strings();
            if (entry == null) {
                return SharedStrings.none();
            }
            var part = all.open(entry, SharedStrings.LARGEST);
            all.expect(next.part());
            try (var xml = new WorkbookXml(part)) {
                return SharedStrings.read(xml, entry.getSize(), FOLDER);
            }
        }

        /// What is hidden is looked into last.
        private List<SheetPart> candidates() {
            var wanted = options.sheet();
            if (wanted != null) {
                return List.of(named(wanted));
            }
            var candidates = new ArrayList<SheetPart>();
            for (var visibility : Visibility.values()) {
                sheets.stream()
                        .filter(sheet -> sheet.visibility() == visibility)
                        .forEach(candidates::add);
            }
            return candidates;
        }

        private SheetPart named(String wanted) {
            for (var sheet : sheets) {
                if (sheet.name().equalsIgnoreCase(wanted.strip())) {
                    return sheet;
                }
            }
            int number = wanted.matches("[0-9]{1,5}") ? Integer.parseInt(wanted) : 0;
            if (number < 1 || number > sheets.size()) {
                var names = sheets.stream().map(SheetPart::name).toList();
                throw WorkbookFaults.unknownSheet(wanted, names, options.door());
            }
            return sheets.get(number - 1);
        }

        /// The file of an upload, or a copy of what is none.
        private Path file(UploadSource source) throws IOException {
            var own = source.file();
            if (own.isPresent()) {
                return own.get();
            }
            var copy = new TemporaryFiles(FOLDER).create("workbook");
            closing(() -> TemporaryFiles.delete(copy));
            try (var bytes = source.open()) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        }

        private <T extends Closeable> T closing(T resource) {
            open.push(resource);
            return resource;
        }

        @Override
        public void close() throws IOException {
            var newest = open.poll();
            if (newest != null) {
                try {
                    newest.close();
                } finally {
                    close();
                }
            }
        }
    }
}
