package org.leaddistribution.csv;

/// What people call the characters that separate fields.
public final class Delimiters {
    private Delimiters() {}

    public static String nameOf(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            case ' ' -> "space";
            default -> Quoted.quoted(String.valueOf(delimiter));
        };
    }
}
