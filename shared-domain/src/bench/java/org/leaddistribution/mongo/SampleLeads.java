package org.leaddistribution.mongo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.leaddistribution.csv.UploadSource;

/// A good file of so many rows, 80 bytes each with its line end: every address another, 2,000 domains.
///
/// @param path deleted when the JVM ends
record SampleLeads(Path path) implements UploadSource {
    private static final int ROW_BYTES = 80;
    private static final int DOMAINS = 2_000;

    static SampleLeads ofRows(int rows) {
        return written(rows, "Name,Email,Address\n", SampleLeads::text);
    }

    /// As a CRM exports them: names and addresses in parts, and two columns that are to be kept.
    static SampleLeads inParts(int rows) {
        return written(
                rows,
                "First Name,Last Name,E-Mail,Street,Postal Code,City,Phone,Company\n",
                SampleLeads::parts);
    }

    /// As a spreadsheet saves the file of three columns: texts beside the sheet, which names them by their numbers.
    static SampleLeads inAWorkbook(int rows) {
        try {
            var file = Files.createTempFile("bench-leads-", ".xlsx");
            file.toFile().deleteOnExit();
            try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                    var workbook = new Workbook(out, "Bench", null)) {
                var sheet = workbook.newWorksheet("Leads");
                fill(sheet, 0, "Name,Email,Address");
                for (int row = 0; row < rows; row++) {
                    fill(sheet, row + 1, text(row).stripTrailing());
                }
            }
            return new SampleLeads(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void fill(Worksheet sheet, int row, String line) {
        var cells = line.split(",", -1);
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private static SampleLeads written(int rows, String headings, IntFunction<String> line) {
        try {
            var file = Files.createTempFile("bench-leads-", ".csv");
            file.toFile().deleteOnExit();
            try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
                out.write(headings);
                for (int row = 0; row < rows; row++) {
                    out.write(line.apply(row));
                }
            }
            return new SampleLeads(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String parts(int row) {
        var start =
                String.format(
                        Locale.ROOT,
                        "Ann,Miller,a.%07d@m%04d.example.org,%d Main St,12345,Cork,+44 %d,",
                        row,
                        (int) (((row * 2_654_435_761L) >>> 8) % DOMAINS),
                        row % 1_000,
                        row % 1_000);
        return start + "x".repeat(ROW_BYTES - 1 - start.length()) + "\n";
    }

    private static String text(int row) {
        var start =
                String.format(
                        Locale.ROOT,
                        "Ann Miller,ann.miller.%07d@mail%04d.example.org,%d Main Street ",
                        row,
                        (int) (((row * 2_654_435_761L) >>> 8) % DOMAINS),
                        row % 1_000);
        return start + "x".repeat(ROW_BYTES - 1 - start.length()) + "\n";
    }

    @Override
    public String filename() {
        return path.getFileName().toString();
    }

    @Override
    public long sizeBytes() {
        return path.toFile().length();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(path);
    }
}
