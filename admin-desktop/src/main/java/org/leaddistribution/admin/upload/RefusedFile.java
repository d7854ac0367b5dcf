package org.leaddistribution.admin.upload;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.Issues.IssueTally;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.upload.IngestReport;

/// What is wrong with a file that was refused, in words.
///
/// @param errors in the order of the file; the first of them, where there are very many
public record RefusedFile(String filename, List<ErrorGroup> groups, List<RowError> errors) {
    public RefusedFile {
        groups = List.copyOf(groups);
        errors = List.copyOf(errors);
    }

    static RefusedFile of(String filename, IngestReport report) {
        return new RefusedFile(filename, ErrorGroup.of(report), RowError.of(report.errors()));
    }

    int totalErrors() {
        return groups.stream().mapToInt(ErrorGroup::count).sum();
    }

    /// The errors of a file that have one reason, so that a person sees at a glance what is mostly wrong.
    ///
    /// @param count all of them, listed or not
    /// @param errors the first of them, in the order of the file
    public record ErrorGroup(IssueCode code, int count, List<RowError> errors) {
        public ErrorGroup {
            errors = List.copyOf(errors);
        }

        /// Most frequent first.
        static List<ErrorGroup> of(IngestReport report) {
            return report.errorsByCode().entrySet().stream()
                    .map(entry -> of(entry.getKey(), entry.getValue()))
                    .sorted(
                            Comparator.comparingInt(ErrorGroup::count)
                                    .reversed()
                                    .thenComparing(ErrorGroup::code))
                    .toList();
        }

        private static ErrorGroup of(IssueCode code, IssueTally tally) {
            return new ErrorGroup(code, tally.count(), RowError.of(tally.first()));
        }

        /// How many there are, and how many of them are listed.
        String summary() {
            return ErrorGroup.summary(count, errors.size());
        }

        static String summary(int count, int listed) {
            var all = Formats.count(count, "error", "errors");
            var some =
                    listed < count ? "; the first %s listed".formatted(Formats.count(listed)) : "";
            return all + some + ". Nothing of the file is stored.";
        }

        /// The reason in few words.
        String label() {
            return switch (code) {
                case FILE_NAME -> "File name";
                case FILE_CHANGED -> "The file has changed";
                case UNKNOWN_CHARSET -> "Unknown encoding";
                case NOT_CSV -> "Not a CSV file";
                case BROKEN_WORKBOOK -> "Unreadable workbook";
                case WORKBOOK_TOO_LARGE -> "Workbook too large";
                case UNKNOWN_SHEET -> "Unknown sheet";
                case UTF_16_WITHOUT_BOM, MALFORMED_TEXT -> "Wrong encoding";
                case EMPTY_FILE -> "Empty file";
                case UNCLOSED_QUOTE -> "Unclosed quote";
                case TEXT_AFTER_QUOTE -> "Text after a quote";
                case FIELD_TOO_LONG, RECORD_TOO_LONG, VALUE_TOO_LONG -> "Too long";
                case TOO_MANY_COLUMNS -> "Too many columns";
                case MISSING_COLUMN -> "Missing column";
                case REPEATED_COLUMN -> "Repeated column";
                case FIELD_COUNT -> "Wrong number of fields";
                case MISSING_VALUE -> "Missing value";
                case ERROR_VALUE -> "Error in a formula";
                case FORBIDDEN_CHARACTER -> "Forbidden character";
                case LINE_BREAK -> "Line break";
                case TAB -> "Tab";
                case NON_ASCII_LOCAL_PART -> "Foreign letter in an e-mail";
                case INVALID_EMAIL -> "Not an e-mail address";
                case INVALID_USERNAME -> "Not a user name";
                case INVALID_TIER -> "Unknown tier";
                case INVALID_STATUS -> "Unknown status";
                case INVALID_MEMBER_ADDRESS -> "Not a member address";
                case ADDRESS_DIFFERS -> "Another member address";
                case REPEATED -> "Repeated";
                case TAKEN -> "Taken";
                case TOO_MANY_ROWS -> "Too many rows";
            };
        }
    }

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
                    issue.code(), place(issue), column == null ? "" : column, issue.problem());
        }

        private static String place(RowIssue issue) {
            if (issue.row() == 0) {
                return "File";
            }
            boolean headings =
                    issue.code() == IssueCode.MISSING_COLUMN
                            || issue.code() == IssueCode.REPEATED_COLUMN;
            return headings && issue.row() == 1 ? "Header" : Formats.count(issue.row());
        }

        /// Where and what, in one line.
        String sentence() {
            var number = Character.isDigit(row.charAt(0)) ? "Row " + row : row;
            return number + (column.isEmpty() ? ": " : ", " + column + ": ") + message;
        }

        /// Tab-separated, a line an error, with a header.
        static String asTable(List<RowError> errors) {
            return errors.stream().map(RowError::line).collect(Collectors.joining("", HEADER, ""));
        }

        private String line() {
            return "%s\t%s\t%s\n".formatted(row, column, message);
        }
    }
}
