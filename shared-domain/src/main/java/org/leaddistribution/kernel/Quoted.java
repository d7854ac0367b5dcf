package org.leaddistribution.kernel;

import java.util.Locale;

/// Makes a stranger's text fit to stand in a message: short, on one line, without tricks.
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /// The text in quotes.
    public static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    /// At most 60 characters; whatever does not print is written as its code point, like `<U+202E>`.
    public static String plain(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> append(shown, point));
        if (text.codePointCount(0, text.length()) > LONGEST) {
            shown.append('…');
        }
        return shown.toString();
    }

    public static String codePoint(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }

    private static void append(StringBuilder shown, int point) {
        if (prints(point)) {
            shown.appendCodePoint(point);
        } else {
            shown.append('<').append(codePoint(point)).append('>');
        }
    }

    private static boolean prints(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
