package org.leaddistribution.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.leaddistribution.csv.FaultAdvice;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.csv.ReadingEnded.ReadingStopped;
import org.leaddistribution.csv.Table;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.IngestReport.FileFormat;

/// Reads an upload, whoever brings it, in one pass and in flat memory: 16 bytes a row are kept.
///
/// A bad row is an outcome and the reading goes on; a fault of the file ends it. The reader decides
/// nothing about storing: whoever wants all or nothing reads twice, first without a sink.
public final class LeadReader {
    /// @throws UncheckedIOException when the source cannot be read, as distinct from being wrong
    public IngestReport read(
            UploadSource source, ReadOptions options, RowSink sink, ReadProgress progress) {
        var findings = new Findings(sink, options.corrections());
        try {
            return read(source, options, progress, findings);
        } catch (ReadingStopped _) {
            return findings.report(new Ending.Cancelled());
        } catch (IOException failed) {
            throw new UncheckedIOException("The upload cannot be read", failed);
        }
    }

    private static IngestReport read(
            UploadSource source, ReadOptions options, ReadProgress progress, Findings findings)
            throws IOException {
        var opening = new Table.Opening(LeadColumn.ALL, options);
        try (var table = opening.open(source, progress)) {
            return read(table, source, options, findings);
        } catch (FileFault fault) {
            return findings.refused(FaultAdvice.added(fault, source, options), opening.row());
        }
    }

    private static IngestReport read(
            Table table, UploadSource source, ReadOptions options, Findings findings) {
        findings.found(new FileFormat(table.format(), table.layout()));
        findings.notice(table.notices());
        var check = new RowCheck(table.layout(), table.format().delimiter());
        var notices = new RowNotices();
        try {
            readRows(table, check, notices, findings);
            findings.notice(table.noticesOfRows());
            findings.notice(notices.of(check, findings.tests()));
            return findings.whole(table.row());
        } catch (FileFault fault) {
            findings.notice(table.noticesOfRows());
            findings.notice(notices.of(check, findings.tests()));
            return findings.refused(FaultAdvice.added(fault, source, options), table.row());
        }
    }

    private static void readRows(
            Table table, RowCheck check, RowNotices notices, Findings findings) {
        for (var row = table.next(); row != null; row = table.next()) {
            var cells = check.cellsOf(row);
            var outcome = check.outcomeOf(row, cells);
            if (!(outcome instanceof RowOutcome.Test)) {
                notices.look(row.number(), cells);
            }
            findings.take(row, outcome);
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
