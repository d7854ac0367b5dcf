package org.leaddistribution.csv;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with an upload, said so that its owner can mend it.
///
/// @param row 0 for the file as a whole, 1 for the header, then every record counts one
/// @param column by its heading; null when the row or the file as a whole is wrong
/// @param problem what is wrong and what to do, for who knows where; control characters are escaped
public record RowIssue(int row, @Nullable String column, IssueCode code, String problem) {
    public static RowIssue ofFile(Flaw flaw) {
        return new RowIssue(0, null, flaw.code(), flaw.text());
    }

    public static RowIssue ofRow(int row, Flaw flaw) {
        return new RowIssue(row, null, flaw.code(), flaw.text());
    }

    public static RowIssue ofCell(int row, String column, Flaw flaw) {
        return new RowIssue(row, column, flaw.code(), flaw.text());
    }

    /// What, where and what to do; safe to show.
    public String message() {
        return place() + problem;
    }

    private String place() {
        if (row == 0) {
            return "";
        }
        return column == null ? "row " + row + ": " : "row " + row + ", " + column + ": ";
    }

    /// What is wrong, before anyone says where.
    ///
    /// @param text a sentence about the thing and one about what to do
    public record Flaw(IssueCode code, String text) {
        /// What can always be done about a row.
        public static final String CORRECT =
                " Correct it, or leave the row out by importing only the good rows.";
    }
}
