package org.leaddistribution.ingest;

/// What people call the characters that separate fields.
final class Delimiters {
    private Delimiters() {}

    static String nameOf(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            case ' ' -> "space";
            default -> Shown.quoted(String.valueOf(delimiter));
        };
    }
}
