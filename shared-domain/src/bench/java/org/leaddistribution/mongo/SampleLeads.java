package org.leaddistribution.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.leaddistribution.csv.UploadSource;

/// A good file of so many rows, 80 bytes each with its line end: every address another, 2,000 domains.
///
/// @param file deleted when the JVM ends
record SampleLeads(Path file) implements UploadSource {
    private static final int ROW_BYTES = 80;
    private static final int DOMAINS = 2_000;

    static SampleLeads ofRows(int rows) {
        try {
            var file = Files.createTempFile("bench-leads-", ".csv");
            file.toFile().deleteOnExit();
            try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
                out.write("Name,Email,Address\n");
                for (int row = 0; row < rows; row++) {
                    out.write(text(row));
                }
            }
            return new SampleLeads(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
        return "leads.csv";
    }

    @Override
    public long sizeBytes() {
        return file.toFile().length();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
