package org.leaddistribution.upload;

import com.opencsv.CSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lead.RejectedRows.RejectedRow;
import org.leaddistribution.round.Distributions;

/// Hands out the rows that an upload has left out, as a CSV that can be corrected and uploaded again.
public final class ExportingRejects {
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

    /// @param out gets the whole file, or nothing
    /// @throws IOException when it cannot be written
    public Export export(DistributionId id, OutputStream out) throws IOException {
        if (distributions.byId(id).isEmpty()) {
            return Export.UNKNOWN;
        }
        var columns = rejects.columnsOf(id);
        if (columns.isEmpty()) {
            return Export.NOTHING_LEFT_OUT;
        }
        write(id, columns.get(), out);
        return Export.WRITTEN;
    }

    private void write(DistributionId id, List<String> columns, OutputStream out)
            throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (var csv = new RejectsCsv(text, columns)) {
            rejects.forEachOf(id, csv::add);
        }
    }

    /// Writes the rows that an upload has left out, so that they can be corrected and uploaded again.
    ///
    /// Every field is quoted, the header's too, and lines end in CRLF. Values stand as they were uploaded,
    /// formulas too, because they go back in.
    public static final class RejectsCsv implements AutoCloseable {
        private static final String SURPLUS = ", ";

        private final CSVWriter csv;
        private final int width;

        /// Begins with the header.
        ///
        /// @param columns of the file that the rows come from; at least one
        public RejectsCsv(Writer text, List<String> columns) {
            this.csv = new CSVWriter(text, ',', '"', '"', "\r\n");
            this.width = columns.size();
            write(columns, "row", "reason");
        }

        public void add(RejectedRow rejected) {
            write(fitted(rejected.fields()), Integer.toString(rejected.row()), rejected.reason());
        }

        private void write(List<String> fields, String row, String reason) {
            var all = Stream.concat(fields.stream(), Stream.of(row, reason));
            csv.writeNext(all.toArray(String[]::new), true);
        }

        /// As many as there are columns: short rows are padded, a surplus is joined into the last column.
        private List<String> fitted(List<String> fields) {
            var fitted = new ArrayList<>(fields.subList(0, Math.min(width, fields.size())));
            while (fitted.size() < width) {
                fitted.add("");
            }
            if (fields.size() > width) {
                var surplus = String.join(SURPLUS, fields.subList(width - 1, fields.size()));
                fitted.set(width - 1, surplus);
            }
            return fitted;
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
