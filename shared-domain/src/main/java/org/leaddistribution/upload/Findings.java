package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.Issues;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.IngestReport.FileFormat;
import org.leaddistribution.upload.IngestReport.RowTally;
import org.leaddistribution.upload.LeadReader.RowSink;

/// What one reading found so far.
final class Findings {
    private final KeySet keys = new KeySet();
    private final Issues issues = new Issues();
    private final RowSink sink;
    private final List<Warning> notices = new ArrayList<>();
    private RowTally rows = RowTally.NONE;
    private @Nullable FileFormat format;

    Findings(RowSink sink) {
        this.sink = sink;
    }

    boolean hasRowsWithText() {
        return rows.hasText();
    }

    int tests() {
        return rows.test();
    }

    void found(FileFormat found) {
        format = found;
    }

    void notice(List<Warning> more) {
        notices.addAll(more);
    }

    void take(RowOutcome judged) {
        var outcome =
                judged instanceof RowOutcome.Accepted(var lead) && isRepeated(lead)
                        ? new RowOutcome.Duplicate(lead.row(), lead.key())
                        : judged;
        rows = rows.plus(outcome);
        if (outcome instanceof RowOutcome.Rejected rejected) {
            rejected.issues().forEach(issues::add);
        }
        sink.take(outcome);
    }

    IngestReport report(Ending ending) {
        return new IngestReport(rows, issues.first(), issues.byCode(), notices, format, ending);
    }

    /// @param row that could not be read
    IngestReport refused(FileFault fault, int row) {
        var issue = fault.at(row);
        issues.add(issue);
        return report(new Ending.Refused(issue, fault.columns()));
    }

    private boolean isRepeated(LeadDraft lead) {
        var digits = lead.key().value();
        return !keys.add(
                HexFormat.fromHexDigitsToLong(digits, 0, 16),
                HexFormat.fromHexDigitsToLong(digits, 16, 32));
    }
}
