package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.Encoding;
import org.leaddistribution.csv.FileFault;
import org.leaddistribution.csv.Issues;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.round.Warning;
import org.leaddistribution.upload.DelimiterChoice.Delimiters;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.IngestReport.FileFormat;
import org.leaddistribution.upload.IngestReport.RowTally;
import org.leaddistribution.upload.LeadReader.RowSink;
import org.leaddistribution.upload.RowCheck.RowCells;

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

    /// What was accepted in a file although it is not quite what a CSV should be.
    static final class Notices {
        private final List<Warning> warnings = new ArrayList<>();
        private int valuesWithReplacements;
        private int firstReplacement;

        void charset(Encoding encoding) {
            if (!encoding.isUtf8()) {
                add(
                        "charset",
                        "The file was read as %s. Check that letters with accents are right."
                                .formatted(encoding.charset().name()));
            }
        }

        void delimiter(char delimiter) {
            if (delimiter != ',') {
                add(
                        "delimiter",
                        "The fields are separated by the %s, not by the comma."
                                .formatted(Delimiters.nameOf(delimiter)));
            }
        }

        void ignored(List<String> columns) {
            if (!columns.isEmpty()) {
                add("ignored_columns", "ignored: " + Header.listed(columns));
            }
        }

        /// Looks for U+FFFD, which stands where an earlier program could not read a letter.
        void values(int row, RowCells cells) {
            for (var column : LeadColumn.values()) {
                if (cells.in(column).indexOf('\uFFFD') >= 0) {
                    firstReplacement = valuesWithReplacements == 0 ? row : firstReplacement;
                    valuesWithReplacements++;
                }
            }
        }

        List<Warning> all() {
            var all = new ArrayList<>(warnings);
            if (valuesWithReplacements > 0) {
                all.add(
                        new Warning(
                                "replacement_character",
                                String.format(
                                        Locale.ROOT,
                                        "U+FFFD, the sign for a lost letter, is in %d of the values, first in row %d.",
                                        valuesWithReplacements,
                                        firstReplacement)));
            }
            return all;
        }

        private void add(String code, String message) {
            warnings.add(new Warning(code, message));
        }
    }
}
