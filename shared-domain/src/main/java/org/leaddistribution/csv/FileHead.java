package org.leaddistribution.csv;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What may stand before the first record: stray BOMs, blank lines, and a line that names the delimiter.
///
/// @param delimiter of the file
/// @param rows how many blank rows were skipped
/// @param lines whether every line is one quoted cell, which holds the fields
record FileHead(char delimiter, int rows, Lines lines) {
    private static final int STEP = 8_192;
    private static final int LONGEST_NAMING = 64;
    private static final String DELIMITER = "([\\x00-\\x7F&&[^A-Za-z0-9\"\\r\\n]])";
    private static final Pattern NAMING =
            Pattern.compile(
                    "(?:sep=%1$s|\"sep=%1$s\")[ \\t]{0,20}(?:\\r\\n?|\\n|\\z)".formatted(DELIMITER),
                    Pattern.CASE_INSENSITIVE);

    /// How a line holds its fields.
    enum Lines {
        PLAIN,
        QUOTED_WHOLE
    }

    /// Skips to the first record.
    ///
    /// @param wanted whether the columns are found in the first records as they are split
    static FileHead read(StrictText text, ReadOptions options, Predicate<List<String[]>> wanted)
            throws IOException {
        int rows = skipBlankLines(text);
        var naming = NAMING.matcher(text.peek(LONGEST_NAMING));
        var chosen = options.delimiter();
        if (!naming.lookingAt()) {
            return chosen == null
                    ? choose(text, rows, wanted)
                    : new FileHead(chosen, rows, Lines.PLAIN);
        }
        text.skipPeeked(naming.end());
        rows += skipBlankLines(text);
        var named = naming.group(1) != null ? naming.group(1) : naming.group(2);
        return new FileHead(chosen == null ? named.charAt(0) : chosen, rows, Lines.PLAIN);
    }

    /// Most headings are found near; only an unusual file is looked at further.
    private static FileHead choose(StrictText text, int rows, Predicate<List<String[]>> wanted)
            throws IOException {
        var near = Delimiters.splitting(text.peek(STEP), wanted);
        if (near.isPresent()) {
            return new FileHead(near.get(), rows, Lines.PLAIN);
        }
        var start = text.peek(CsvLimits.RAW_RECORD);
        var found = Delimiters.splitting(start, wanted);
        if (found.isPresent()) {
            return new FileHead(found.get(), rows, Lines.PLAIN);
        }
        return Delimiters.splittingCells(start, wanted)
                .map(inner -> new FileHead(inner, rows, Lines.QUOTED_WHOLE))
                .orElseGet(() -> new FileHead(Delimiters.steadiest(start), rows, Lines.PLAIN));
    }

    /// @return how many rows they are
    private static int skipBlankLines(StrictText text) throws IOException {
        int rows = 0;
        char before = 0;
        for (var ahead = text.peek(STEP); blankLength(ahead) > 0; ahead = text.peek(STEP)) {
            int blank = blankLength(ahead);
            for (int i = 0; i < blank; i++) {
                char c = ahead.charAt(i);
                rows += c == '\r' || (c == '\n' && before != '\r') ? 1 : 0;
                before = c;
            }
            text.skipPeeked(blank);
        }
        return rows;
    }

    /// How much at the start is U+FEFF or lines of nothing but white space.
    private static int blankLength(String ahead) {
        int blank = 0;
        for (int i = 0; i < ahead.length() && WhiteSpace.is(ahead.charAt(i)); i++) {
            char c = ahead.charAt(i);
            boolean strayBom = c == '\uFEFF' && blank == i;
            blank = c == '\n' || c == '\r' || strayBom ? i + 1 : blank;
        }
        return blank;
    }
}
