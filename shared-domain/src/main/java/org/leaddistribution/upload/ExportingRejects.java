package org.leaddistribution.upload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leaddistribution.delivery.RejectsCsv;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRows;
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
}
