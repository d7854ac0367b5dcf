package org.leaddistribution.accounts;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a file of members, said so that its owner can mend it.
///
/// @param row 0 for the file as a whole, 1 for the header, then every record counts one
/// @param column as the header has it; null when the row or the file as a whole is wrong
/// @param code a word that scripts can rely on
/// @param message what, where and what to do
public record MemberRowIssue(int row, @Nullable String column, String code, String message) {
    /// By row, then by column, what concerns the whole row first.
    public static final Comparator<MemberRowIssue> BY_PLACE =
            Comparator.comparingInt(MemberRowIssue::row)
                    .thenComparing(issue -> issue.column() == null ? "" : issue.column());

    static MemberRowIssue ofFile(String code, String message) {
        return new MemberRowIssue(0, null, code, message);
    }

    static MemberRowIssue ofHeader(String code, String message) {
        return new MemberRowIssue(1, null, code, "header: " + message);
    }

    static MemberRowIssue ofRow(int row, String code, String message) {
        return new MemberRowIssue(row, null, code, "row " + row + ": " + message);
    }

    /// @param message continues "row 3, email: "
    public static MemberRowIssue ofCell(int row, String column, String code, String message) {
        return new MemberRowIssue(row, column, code, "row " + row + ", " + column + ": " + message);
    }
}
