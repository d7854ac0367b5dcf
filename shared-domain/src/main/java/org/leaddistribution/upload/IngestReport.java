package org.leaddistribution.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.Ending;
import org.leaddistribution.csv.FileFormat;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.IssueTally;
import org.leaddistribution.csv.Issues;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.round.Warning;

/// The account of one reading of an upload.
///
/// @param errors the first [#ERRORS_KEPT], in the order of the file
/// @param errorsByCode the errors of each kind there is, the listed ones and all others
/// @param notices what was accepted but is worth knowing
/// @param format null when the header was not reached or not understood
public record IngestReport(
        RowTally rows,
        List<RowIssue> errors,
        Map<IssueCode, IssueTally> errorsByCode,
        List<Warning> notices,
        @Nullable FileFormat format,
        Ending ending) {
    /// How many errors are kept of a file that has more.
    public static final int ERRORS_KEPT = Issues.KEPT;

    public IngestReport {
        errors = List.copyOf(errors);
        errorsByCode = Map.copyOf(errorsByCode);
        notices = List.copyOf(notices);
    }

    /// All errors, listed or not; a row may have several.
    public int totalErrors() {
        return errorsByCode.values().stream().mapToInt(IssueTally::count).sum();
    }

    /// Whether every row was read and one at least was good.
    public boolean hasGoodRows() {
        return ending instanceof Ending.Whole && rows.accepted() > 0;
    }

    /// Whether every row was read and none of them was wrong.
    public boolean isFlawless() {
        return ending instanceof Ending.Whole && errorsByCode.isEmpty();
    }
}
