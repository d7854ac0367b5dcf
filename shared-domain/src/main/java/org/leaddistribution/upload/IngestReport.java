package org.leaddistribution.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.Issues;
import org.leaddistribution.csv.Issues.IssueTally;
import org.leaddistribution.csv.Layout;
import org.leaddistribution.csv.ReadingEnded.FileFault.Columns;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.RowIssue.Flaw;
import org.leaddistribution.csv.Table.TableFormat;
import org.leaddistribution.kernel.Warning;

/// The account of one reading of an upload.
///
/// @param errors the first [#ERRORS_KEPT], in the order of the file
/// @param errorsByCode the errors of each kind there is, the listed ones and all others
/// @param badRows the first rows that were rejected and not left out, as they were read, to be corrected
/// @param notices what was accepted but is worth knowing
/// @param format null when the header was not reached or not understood
public record IngestReport(
        RowTally rows,
        List<RowIssue> errors,
        Map<IssueCode, IssueTally> errorsByCode,
        List<BadRow> badRows,
        List<Warning> notices,
        @Nullable FileFormat format,
        Ending ending) {
    /// How many errors are kept of a file that has more.
    public static final int ERRORS_KEPT = Issues.KEPT;

    public IngestReport {
        errors = List.copyOf(errors);
        errorsByCode = Map.copyOf(errorsByCode);
        badRows = List.copyOf(badRows);
        notices = List.copyOf(notices);
    }

    /// A row that is not good, as it was read.
    ///
    /// @param issues at least one
    public record BadRow(TableRow row, List<RowIssue> issues) {
        public BadRow {
            issues = List.copyOf(issues);
        }
    }

    /// Of a file whose bytes are not those that its corrections were made for: nothing of it was read.
    static IngestReport ofChangedFile() {
        var issue =
                RowIssue.ofFile(
                        new Flaw(
                                IssueCode.FILE_CHANGED,
                                "The file has changed since it was corrected here, so the corrections may"
                                        + " not fit any more. Read it as it is now."));
        return new IngestReport(
                RowTally.NONE,
                List.of(issue),
                Map.of(issue.code(), new IssueTally(1, List.of(issue))),
                List.of(),
                List.of(),
                null,
                new Ending.Refused(issue, null));
    }

    /// All errors, listed or not; a row may have several.
    public int totalErrors() {
        return errorsByCode.values().stream().mapToInt(IssueTally::count).sum();
    }

    /// Whether every row was read and one at least was good.
    public boolean hasGoodRows() {
        return ending instanceof Ending.Whole && rows.accepted() > 0;
    }

    /// Whether every row was read and none of them was wrong, but for those left out by hand.
    public boolean isFlawless() {
        return ending instanceof Ending.Whole && errorsByCode.isEmpty();
    }

    /// How many rows became what.
    ///
    /// @param blank rows without any text, skipped
    /// @param duplicate good rows that repeat an e-mail of the same file, skipped
    /// @param rejected rows with at least one error
    /// @param test rows by which an advertising platform tries whether its leads arrive, skipped
    public record RowTally(int accepted, int blank, int duplicate, int rejected, int test) {
        static final RowTally NONE = new RowTally(0, 0, 0, 0, 0);

        RowTally plus(RowOutcome outcome) {
            return switch (outcome) {
                case RowOutcome.Accepted _ ->
                        new RowTally(accepted + 1, blank, duplicate, rejected, test);
                case RowOutcome.Blank _ ->
                        new RowTally(accepted, blank + 1, duplicate, rejected, test);
                case RowOutcome.Duplicate _ ->
                        new RowTally(accepted, blank, duplicate + 1, rejected, test);
                case RowOutcome.Rejected _ ->
                        new RowTally(accepted, blank, duplicate, rejected + 1, test);
                case RowOutcome.Test _ ->
                        new RowTally(accepted, blank, duplicate, rejected, test + 1);
            };
        }

        /// Whether there was any row with text in it.
        boolean hasText() {
            return accepted + duplicate + rejected > 0;
        }
    }

    /// What a file turned out to be, once its headings were understood.
    public record FileFormat(TableFormat table, Layout layout) {}

    /// How the reading of a file ended.
    public sealed interface Ending {
        /// Every row was read.
        record Whole() implements Ending {}

        /// What is wrong makes the rest of the file, or all of it, worthless: refused in every mode.
        ///
        /// @param columns what was found of them, where that is what is wrong; else null
        record Refused(RowIssue fault, @Nullable Columns columns) implements Ending {}

        /// The watcher wanted no more of it.
        record Cancelled() implements Ending {}
    }
}
