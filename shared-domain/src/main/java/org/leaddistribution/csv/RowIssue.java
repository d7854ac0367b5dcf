package org.leaddistribution.csv;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Quoted;

/// One thing that is wrong with an upload, said so that its owner can mend it.
///
/// @param row as a spreadsheet numbers its rows, from 1; 0 for the file as a whole
/// @param column of ours, or a column that is kept; null when the row or the file as a whole is wrong
/// @param heading of the file, where the value stands; null as `column`
/// @param problem what is wrong and what to do, for who knows where; control characters are escaped
public record RowIssue(
        int row,
        @Nullable String column,
        @Nullable String heading,
        IssueCode code,
        String problem) {
    public static RowIssue ofFile(Flaw flaw) {
        return new RowIssue(0, null, null, flaw.code(), flaw.text());
    }

    public static RowIssue ofRow(int row, Flaw flaw) {
        return new RowIssue(row, null, null, flaw.code(), flaw.text());
    }

    public static RowIssue ofCell(int row, String column, String heading, Flaw flaw) {
        return new RowIssue(row, column, heading, flaw.code(), flaw.text());
    }

    /// What, where and what to do; safe to show.
    public String message() {
        return place() + problem;
    }

    private String place() {
        if (row == 0) {
            return "";
        }
        return heading == null
                ? "row " + row + ": "
                : "row " + row + ", " + Quoted.plain(heading) + ": ";
    }

    /// What is wrong, before anyone says where.
    ///
    /// @param text a sentence about the thing, and what to do where that is not plain
    public record Flaw(IssueCode code, String text) {}
}
