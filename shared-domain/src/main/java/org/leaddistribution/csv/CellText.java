package org.leaddistribution.csv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaddistribution.kernel.Warning;

/// Takes a cell as it was meant: HTML entities and `_x000D_` decoded once, then trimmed.
///
/// It counts the rows in which there was something to decode. Not for several threads.
public final class CellText {
    private static final Pattern ENCODED =
            Pattern.compile(
                    "&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6}));|_x000D_");

    private int row;
    private int decodedRows;
    private int firstDecoded;
    private boolean decodedHere;

    /// The cells that follow are of this row.
    public void beginRow(int number) {
        row = number;
        decodedHere = false;
    }

    public String of(String field) {
        boolean plain = field.indexOf('&') < 0 && field.indexOf("_x000D_") < 0;
        return WhiteSpace.trim(plain ? field : decoded(field));
    }

    /// What its owner would want to know where rows had something to decode.
    public Optional<Warning> notice() {
        return decodedRows == 0
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "encoded_text",
                                "Signs of a web page such as &amp; were read as what they stand for in %s %s, first in row %s."
                                        .formatted(
                                                decodedRows,
                                                decodedRows == 1 ? "row" : "rows",
                                                firstDecoded)));
    }

    private String decoded(String field) {
        var matcher = ENCODED.matcher(field);
        var text = new StringBuilder();
        boolean found = false;
        while (matcher.find()) {
            var meant = meaning(matcher);
            found |= !meant.equals(matcher.group());
            matcher.appendReplacement(text, Matcher.quoteReplacement(meant));
        }
        if (found && !decodedHere) {
            decodedHere = true;
            firstDecoded = decodedRows++ == 0 ? row : firstDecoded;
        }
        return matcher.appendTail(text).toString();
    }

    private static String meaning(Matcher encoded) {
        if (encoded.group(1) != null) {
            return switch (encoded.group(1)) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                default -> "'";
            };
        }
        if (encoded.group(2) == null && encoded.group(3) == null) {
            return "\r";
        }
        int point =
                encoded.group(2) == null
                        ? Integer.parseInt(encoded.group(3), 16)
                        : Integer.parseInt(encoded.group(2));
        return Character.isValidCodePoint(point) && (point < 0xD800 || point > 0xDFFF)
                ? Character.toString(point)
                : encoded.group();
    }
}
