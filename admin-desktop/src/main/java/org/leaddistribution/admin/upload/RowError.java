package org.leaddistribution.admin.upload;

import java.util.List;
import java.util.stream.Collectors;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.RowIssue;

/// One thing wrong with a file, as people read it and as spreadsheets take it.
///
/// @param code the group that it belongs to
/// @param row its number, or `File` or `Header` for what has none
/// @param column empty when the row or the file as a whole is wrong
public record RowError(IssueCode code, String row, String column, String message) {
    private static final String HEADER = "Row\tColumn\tError\n";

    static List<RowError> of(List<RowIssue> issues) {
        return issues.stream().map(RowError::of).toList();
    }

    private static RowError of(RowIssue issue) {
        var column = issue.column();
        return new RowError(
                issue.code(), place(issue.row()), column == null ? "" : column, issue.problem());
    }

    private static String place(int row) {
        return switch (row) {
            case 0 -> "File";
            case 1 -> "Header";
            default -> Formats.count(row);
        };
    }

    /// Tab-separated, a line an error, with a header.
    static String asTable(List<RowError> errors) {
        return errors.stream().map(RowError::line).collect(Collectors.joining("", HEADER, ""));
    }

    private String line() {
        return "%s\t%s\t%s\n".formatted(row, column, message);
    }
}
