package org.leaddistribution.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.LeadDraft;

/// What one reading found so far.
final class Findings {
    private final Notices notices = new Notices();
    private final KeySet keys = new KeySet();
    private final List<RowIssue> errors = new ArrayList<>();
    private final Map<IssueCode, Integer> errorsByCode = new EnumMap<>(IssueCode.class);
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
            rejected.issues().forEach(this::add);
        }
        sink.take(outcome);
    }

    IngestReport report(Ending ending) {
        return new IngestReport(rows, errors, errorsByCode, notices.all(), format, ending);
    }

    IngestReport refused(FileFault fault) {
        var issue = fault.at(row);
        add(issue);
        return report(new Ending.Refused(issue));
    }

    private boolean isRepeated(LeadDraft lead) {
        var digits = lead.key().value();
        return !keys.add(
                HexFormat.fromHexDigitsToLong(digits, 0, 16),
                HexFormat.fromHexDigitsToLong(digits, 16, 32));
    }

    private void add(RowIssue issue) {
        errorsByCode.merge(issue.code(), 1, Integer::sum);
        if (errors.size() < IngestReport.ERRORS_KEPT) {
            errors.add(issue);
        }
    }
}
