package org.leaddistribution.upload;

import com.opencsv.CSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.leaddistribution.csv.RejectsHeadings;
import org.leaddistribution.csv.TextSheet;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lead.RejectedRows.Headings;
import org.leaddistribution.lead.RejectedRows.RejectedRow;
import org.leaddistribution.round.Distributions;

/// Hands out the rows that an upload has left out, as a file like the one that was uploaded, to be
/// corrected and uploaded again.
public final class ExportingRejects {
    private static final int COLUMN_WIDTH = 24;

    private final Distributions distributions;
    private final RejectedRows rejects;

    public ExportingRejects(Distributions distributions, RejectedRows rejects) {
        this.distributions = distributions;
        this.rejects = rejects;
    }

    /// What became of the wish.
    public enum Export {
        WRITTEN,
        /// Every row of the upload was taken.
        NOTHING_LEFT_OUT,
        UNKNOWN
    }

    /// What the rows of an upload are handed out as: what was uploaded.
    public Headings.Kind kindOf(DistributionId id) {
        return rejects.headingsOf(id).map(Headings::kind).orElse(Headings.Kind.CSV);
    }

    /// @param out gets the whole file, or nothing
    /// @throws IOException when it cannot be written
    public Export export(DistributionId id, OutputStream out) throws IOException {
        if (distributions.byId(id).isEmpty()) {
            return Export.UNKNOWN;
        }
        var headings = rejects.headingsOf(id);
        if (headings.isEmpty()) {
            return Export.NOTHING_LEFT_OUT;
        }
        switch (headings.get().kind()) {
            case CSV -> writeCsv(id, headings.get(), out);
            case WORKBOOK -> writeWorkbook(id, headings.get(), out);
        }
        return Export.WRITTEN;
    }

    private void writeWorkbook(DistributionId id, Headings headings, OutputStream out)
            throws IOException {
        int width = Math.max(widest(id), headings.columns().size());
        var widths = Collections.nCopies(width + RejectsHeadings.OWN, COLUMN_WIDTH);
        try (var sheet = new TextSheet(out, "Rejected", widths)) {
            sheet.add(cells(headings.columns(), width, "row", "reason"));
            rejects.forEachOf(id, row -> add(sheet, row, width));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void add(TextSheet sheet, RejectedRow row, int width) {
        try {
            sheet.add(cells(row.fields(), width, Integer.toString(row.row()), row.reason()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A row: its fields, filled up where there are surplus ones in others, its number and its reason.
    private static List<String> cells(List<String> fields, int width, String row, String reason) {
        var all = new ArrayList<>(fields);
        while (all.size() < width) {
            all.add("");
        }
        all.add(row);
        all.add(reason);
        return all;
    }

    private void writeCsv(DistributionId id, Headings headings, OutputStream out)
            throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (var csv = new RejectsCsv(text, headings, widest(id))) {
            rejects.forEachOf(id, csv::add);
        }
    }

    private int widest(DistributionId id) {
        var widest = new AtomicInteger();
        rejects.forEachOf(id, row -> widest.accumulateAndGet(row.fields().size(), Math::max));
        return widest.get();
    }

    /// Writes the rows that an upload has left out, so that they can be corrected and uploaded again.
    ///
    /// It opens right in the spreadsheet that made the file: a byte order mark, the delimiter of the upload,
    /// every field quoted, lines that end in CRLF. Values stand as they were uploaded, formulas too, because
    /// they go back in. A surplus stands under columns without a name, so the row fails until it is corrected.
    public static final class RejectsCsv implements AutoCloseable {
        private static final String USUAL = ",;\t|";

        private final CSVWriter csv;
        private final int width;

        /// Begins with the headings.
        ///
        /// @param widest the most fields of any row that will be added
        public RejectsCsv(Writer text, Headings headings, int widest) throws IOException {
            char delimiter = headings.delimiter();
            text.write('\uFEFF');
            if (USUAL.indexOf(delimiter) < 0) {
                text.write("sep=" + delimiter + "\r\n");
            }
            this.csv = new CSVWriter(text, delimiter, '"', '"', "\r\n");
            this.width = Math.max(widest, headings.columns().size());
            write(headings.columns(), "row", "reason");
        }

        public void add(RejectedRow rejected) {
            write(rejected.fields(), Integer.toString(rejected.row()), rejected.reason());
        }

        private void write(List<String> fields, String row, String reason) {
            csv.writeNext(cells(fields, width, row, reason).toArray(String[]::new), true);
        }

        /// @throws IOException when anything of it could not be written
        @Override
        public void close() throws IOException {
            try {
                if (csv.checkError()) {
                    throw csv.getException();
                }
            } finally {
                csv.close();
            }
        }
    }
}
