package org.leaddistribution.delivery;

import com.opencsv.CSVWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes what a list shows as CSV, row by row: in the same characters, and with the same guard against
/// formulas, as members' files.
public final class ListCsv implements Closeable {
    private final CSVWriter csv;

    /// @param out closed with this
    public ListCsv(OutputStream out, List<String> headings) {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.csv = new CSVWriter(text, ',', '"', '"', "\r\n");
        csv.writeNext(cells(headings), false);
    }

    public void row(List<String> texts) {
        csv.writeNext(cells(texts), true);
    }

    private static String[] cells(List<String> texts) {
        return texts.stream().map(FileRule.NEWEST::text).toArray(String[]::new);
    }

    /// @throws IOException also when a row before could not be written
    @Override
    public void close() throws IOException {
        csv.flush();
        var failed = csv.getException();
        csv.close();
        if (failed != null) {
            throw failed;
        }
    }
}
