package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.Corrections;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.Issues;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.upload.IngestReport.BadRow;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.IngestReport.FileFormat;
import org.leaddistribution.upload.IngestReport.RowTally;
import org.leaddistribution.upload.LeadReader.RowSink;

/// What one reading found so far.
final class Findings {
    /// Rows and characters of rows that are kept to be corrected.
    private static final int BAD_ROWS = 200;

    private static final int BAD_CHARACTERS = 1 << 20;

    private final KeySet keys = new KeySet();
    private final Issues issues = new Issues();
    private final RowSink sink;
    private final Corrections corrections;
    private final List<BadRow> badRows = new ArrayList<>();
    private int badCharacters;
    private final List<Warning> notices = new ArrayList<>();
    private RowTally rows = RowTally.NONE;
    private @Nullable FileFormat format;

    Findings(RowSink sink, Corrections corrections) {
        this.sink = sink;
        this.corrections = corrections;
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

    void take(TableRow row, RowOutcome judged) {
        var outcome =
                judged instanceof RowOutcome.Accepted(var lead) && isRepeated(lead)
                        ? new RowOutcome.Duplicate(lead.row(), lead.key())
                        : judged;
        rows = rows.plus(outcome);
        if (outcome instanceof RowOutcome.Rejected rejected
                && !corrections.leftOut().contains(rejected.row())) {
            rejected.issues().forEach(issues::add);
            keep(new BadRow(row, rejected.issues()));
        }
        sink.take(outcome);
    }

    private void keep(BadRow bad) {
        if (badRows.size() < BAD_ROWS && badCharacters < BAD_CHARACTERS) {
            badRows.add(bad);
            for (var field : bad.row().fields()) {
                badCharacters += field.length();
            }
        }
    }

    /// @param row the last one
    IngestReport whole(int row) {
        if (!rows.hasText()) {
            return refused(FileFault.empty(), row);
        }
        noteCorrections();
        boolean nothingIsLeft = rows.accepted() == 0 && issues.first().isEmpty();
        return nothingIsLeft ? refused(nothingLeft(), row) : report(new Ending.Whole());
    }

    private static FileFault nothingLeft() {
        return FileFault.ofFile(
                IssueCode.EMPTY_FILE,
                "Every row is left out, so there is nothing to store. Correct at least one.");
    }

    private void noteCorrections() {
        int cells = corrections.cellCount();
        if (cells > 0) {
            notices.add(
                    new Warning(
                            "corrected",
                            cells == 1
                                    ? "1 cell was corrected by hand before the upload."
                                    : cells + " cells were corrected by hand before the upload."));
        }
    }

    IngestReport report(Ending ending) {
        return new IngestReport(
                rows, issues.first(), issues.byCode(), badRows, notices, format, ending);
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
