package org.leaddistribution.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.leaddistribution.csv.FileFault;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.ReadingEnded.ReadingStopped;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.csv.WatchedStream;
import org.leaddistribution.kernel.Quoted;
import org.leaddistribution.upload.IngestReport.Ending;

/// Reads an upload, whoever brings it, in one pass and in flat memory: 16 bytes a row are kept.
///
/// A bad row is an outcome and the reading goes on; a fault of the file ends it. The reader decides
/// nothing about storing: whoever wants all or nothing reads twice, first without a sink.
public final class LeadReader {
    /// @throws UncheckedIOException when the source cannot be read, as distinct from being wrong
    public IngestReport read(
            UploadSource source, ReadOptions options, RowSink sink, ReadProgress progress) {
        var findings = new Findings(sink);
        try {
            requireCsvName(source.filename());
            return read(source, progress, new LeadPass(options, findings));
        } catch (FileFault fault) {
            return findings.refused(fault);
        } catch (ReadingStopped _) {
            return findings.report(new Ending.Cancelled());
        } catch (IOException failed) {
            throw new UncheckedIOException("The upload cannot be read", failed);
        }
    }

    private static IngestReport read(UploadSource source, ReadProgress progress, LeadPass pass)
            throws IOException {
        try (var bytes = new WatchedStream(source, progress)) {
            return pass.over(bytes);
        }
    }

    static void requireCsvName(String claimed) {
        if (FileName.of(claimed).isEmpty()) {
            throw FileFault.ofFile(
                    IssueCode.FILE_NAME,
                    "The file %s does not end in .csv. Save the table as CSV UTF-8 and upload that."
                            .formatted(Quoted.quoted(claimed)));
        }
    }

    /// Takes the outcome of each row, in the order of the file, on the thread that reads.
    @FunctionalInterface
    public interface RowSink {
        /// For a reading that only judges the file.
        RowSink NONE = _ -> {};

        /// What it throws ends the reading and reaches the caller as it is.
        void take(RowOutcome outcome);
    }
}
