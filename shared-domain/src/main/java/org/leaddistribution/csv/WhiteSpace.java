package org.leaddistribution.csv;

/// What is trimmed from a value: Unicode's `White_Space`, and what pasting leaves behind unseen: U+FEFF,
/// U+200B, U+2060 and U+00AD.
///
/// Java's own notions differ: `strip` keeps the no-break spaces and takes U+001C to U+001F.
public final class WhiteSpace {
    private WhiteSpace() {}

    public static String trim(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && is(value.charAt(start))) {
            start++;
        }
        while (end > start && is(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    public static boolean fills(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!is(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing but white space is in any field.
    public static boolean fills(String[] fields) {
        for (var field : fields) {
            if (!fills(field)) {
                return false;
            }
        }
        return true;
    }

    /// The number of fields without those that are nothing but white space at the end.
    ///
    /// @param least the number that is kept in any case, if there are so many
    public static int widthOf(String[] fields, int least) {
        int width = fields.length;
        while (width > least && fills(fields[width - 1])) {
            width--;
        }
        return width;
    }

    public static boolean is(char c) {
        if (c <= 0x20) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c >= 0x80 && isBeyondAscii(c);
    }

    private static boolean isBeyondAscii(char c) {
        return switch (c) {
            case 0x85, 0xA0, 0xAD, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF ->
                    true;
            default -> c >= 0x2000 && c <= 0x200B;
        };
    }
}
