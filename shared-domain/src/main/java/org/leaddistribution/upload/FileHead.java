package org.leaddistribution.upload;

import java.io.IOException;
import java.util.regex.Pattern;
import org.leaddistribution.csv.CsvLimits;
import org.leaddistribution.csv.StrictText;
import org.leaddistribution.csv.WhiteSpace;

/// What may stand before the header: stray BOMs, blank lines, and a line that names the delimiter.
final class FileHead {
    private static final int STEP = 8_192;
    private static final int LONGEST_NAMING = 64;
    private static final String DELIMITER = "([\\x00-\\x7F&&[^A-Za-z0-9\"\\r\\n]])";
    private static final Pattern NAMING =
            Pattern.compile(
                    "(?:sep=%1$s|\"sep=%1$s\")[ \\t]{0,20}(?:\\r\\n?|\\n|\\z)".formatted(DELIMITER),
                    Pattern.CASE_INSENSITIVE);

    private FileHead() {}

    /// Skips to the header, and gives the delimiter of the file.
    static char readDelimiter(StrictText text, ReadOptions options) throws IOException {
        skipBlankLines(text);
        var naming = NAMING.matcher(text.peek(LONGEST_NAMING));
        if (!naming.lookingAt()) {
            var chosen = options.delimiter();
            return chosen == null ? choose(text, options) : chosen;
        }
        text.skipPeeked(naming.end());
        skipBlankLines(text);
        var named = naming.group(1) != null ? naming.group(1) : naming.group(2);
        var chosen = options.delimiter();
        return chosen == null ? named.charAt(0) : chosen;
    }

    /// Most headers are found near; only an unusual file is looked at further.
    private static char choose(StrictText text, ReadOptions options) throws IOException {
        var near = DelimiterChoice.findingColumns(text.peek(STEP), options);
        if (near.isPresent()) {
            return near.get();
        }
        var start = text.peek(CsvLimits.RAW_RECORD);
        return DelimiterChoice.findingColumns(start, options)
                .orElseGet(() -> DelimiterChoice.steadiest(start));
    }

    private static void skipBlankLines(StrictText text) throws IOException {
        int blank;
        do {
            blank = blankLength(text.peek(STEP));
            text.skipPeeked(blank);
        } while (blank > 0);
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
