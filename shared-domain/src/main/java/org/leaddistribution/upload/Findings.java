package org.leaddistribution.upload;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.Ending;
import org.leaddistribution.csv.FileFault;
import org.leaddistribution.csv.FileFormat;
import org.leaddistribution.csv.Issues;
import org.leaddistribution.lead.LeadDraft;

/// What one reading found so far.
final class Findings {
    private final Notices notices = new Notices();
    private final KeySet keys = new KeySet();
    private final Issues issues = new Issues();
    private final RowSink sink;
    private RowTally rows = RowTally.NONE;
    private int row;
    private @Nullable FileFormat format;

    Findings(RowSink sink) {
        this.sink = sink;
    }

    Notices notices() {
        return notices;
    }

    /// The next record begins; the header is the first.
    int nextRow() {
        return ++row;
    }

    boolean hasRowsWithText() {
        return rows.hasText();
    }

    void found(FileFormat found) {
        format = found;
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
        return new IngestReport(
                rows, issues.first(), issues.byCode(), notices.all(), format, ending);
    }

    IngestReport refused(FileFault fault) {
        var issue = fault.at(row);
        issues.add(issue);
        return report(new Ending.Refused(issue));
    }

    private boolean isRepeated(LeadDraft lead) {
        var digits = lead.key().value();
        return !keys.add(
                HexFormat.fromHexDigitsToLong(digits, 0, 16),
                HexFormat.fromHexDigitsToLong(digits, 16, 32));
    }
}
