package org.leaddistribution.allocation.files;

import java.util.Locale;

/// What a JSON file says, as a message may repeat it: on one line, not too long, escaped as JSON does.
final class JsonQuoted {
    private static final int MOST = 60;

    private JsonQuoted() {}

    /// In quotes, with everything escaped that is not plain to see.
    public static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    static String plain(String text) {
        var shown = new StringBuilder();
        int end = Math.min(text.length(), MOST);
        text.substring(0, end).codePoints().forEach(each -> append(shown, each));
        return end < text.length() ? shown + "…" : shown.toString();
    }

    static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (isPlain(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else {
            shown.append("\\u").append(String.format(Locale.ROOT, "%04x", codePoint));
        }
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
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
