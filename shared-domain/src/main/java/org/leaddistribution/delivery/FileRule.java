package org.leaddistribution.delivery;

import java.util.Arrays;
import java.util.regex.Pattern;

/// By which rule a member's file was written. A file keeps its rule, so that it can be checked and made again.
public enum FileRule {
    /// Three columns; every cell that begins like a formula gets a leading `'`.
    THREE_COLUMNS(1) {
        @Override
        String text(String cell) {
            return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        }

        @Override
        String email(String email) {
            return text(email);
        }
    },
    /// Kept columns too; formulas are found behind invisible characters and in full width, e-mail addresses and
    /// telephone numbers stay as they are.
    KEPT_COLUMNS(2) {
        @Override
        String text(String cell) {
            boolean plain = cell.isEmpty() || Character.isLetterOrDigit(cell.charAt(0));
            return !plain && FORMULA.matcher(cell).find() && !TELEPHONE.matcher(cell).matches()
                    ? "'" + cell
                    : cell;
        }

        @Override
        String email(String email) {
            return email;
        }
    };

    /// The rule of new files.
    public static final FileRule NEWEST = KEPT_COLUMNS;

    private static final String STARTS = "=+-@\t\r";
    private static final Pattern FORMULA =
            Pattern.compile(
                    "^[\\p{IsWhite_Space}\\p{Cf}\u2800\u3164\u115F\u1160\uFFA0\u034F\uFE00-\uFE0F]*[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern TELEPHONE = Pattern.compile("\\+[0-9 ()./-]*[0-9][0-9 ()./-]*");

    private final int number;

    FileRule(int number) {
        this.number = number;
    }

    /// As it is stored.
    public int number() {
        return number;
    }

    /// @throws IllegalArgumentException when a newer version has written the file
    public static FileRule of(int number) {
        return Arrays.stream(values())
                .filter(rule -> rule.number == number)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("A file by an unknown rule: " + number));
    }

    /// A cell that no spreadsheet runs.
    abstract String text(String cell);

    abstract String email(String email);
}
