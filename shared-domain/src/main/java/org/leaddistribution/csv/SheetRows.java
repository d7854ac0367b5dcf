package org.leaddistribution.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.RecordSource.TableRow;

/// The rows of a sheet that hold anything, each at least as wide as those above it.
///
/// Not for several threads.
final class SheetRows implements Closeable {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// Never set: rows without errors share it.
    private static final BitSet NO_ERRORS = new BitSet();

    private final WorkbookXml xml;
    private final SharedStrings strings;
    private final CellFormats formats;
    private SheetCounts counts = SheetCounts.NONE;
    private @Nullable String[] cells = new @Nullable String[16];
    private BitSet errors = NO_ERRORS;
    private int width = 1;
    private int used;
    private int size;
    private int row;

    SheetRows(WorkbookXml xml, SharedStrings strings, CellFormats formats) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
    }

    /// What the rows so far were like that their owner would want to know.
    ///
    /// @param firstHidden a row; 0 for none
    /// @param withoutResult formulas of which no result was stored
    /// @param firstWithoutResult a row; 0 for none
    record SheetCounts(int hidden, int firstHidden, int withoutResult, int firstWithoutResult) {
        static final SheetCounts NONE = new SheetCounts(0, 0, 0, 0);

        private SheetCounts withHidden(int row) {
            return new SheetCounts(
                    hidden + 1, hidden == 0 ? row : firstHidden, withoutResult, firstWithoutResult);
        }

        private SheetCounts withoutResult(int row) {
            return new SheetCounts(
                    hidden,
                    firstHidden,
                    withoutResult + 1,
                    withoutResult == 0 ? row : firstWithoutResult);
        }
    }

    SheetCounts counts() {
        return counts;
    }

    /// The row that [#next] gave last or could not read.
    int row() {
        return row;
    }

    /// Characters and cells of that row, as far as they are held.
    int size() {
        return size + width;
    }

    /// Null after the last.
    @Nullable TableRow next() {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.begins("row")) {
                boolean hidden = xml.isTrue("hidden");
                readRow();
                if (used > 0) {
                    if (hidden) {
                        counts = counts.withHidden(row);
                    }
                    return taken();
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private TableRow taken() {
        width = Math.max(width, used);
        var fields = new String[width];
        for (int i = 0; i < width; i++) {
            var cell = i < used ? cells[i] : null;
            fields[i] = cell == null ? "" : cell;
        }
        return new TableRow(row, fields, errors);
    }

    private void readRow() {
        row = placed(xml.attribute("r"), row + 1, LAST_ROW);
        Arrays.fill(cells, 0, used, null);
        errors = NO_ERRORS;
        used = 0;
        size = 0;
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                column = columnOf(xml.attribute("r"), column + 1);
                readCell(column - 1);
            }
        }
    }

    private static int placed(@Nullable String written, int next, int last) {
        int number = written == null ? next : numberIn(written);
        if (number < next || number > last) {
            throw WorkbookFaults.broken("its rows are not in order");
        }
        return number;
    }

    private static int numberIn(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw WorkbookFaults.broken("a number in it is none");
        }
    }

    /// @param place of the cell, such as `AB12`; null for the one that is next
    private static int columnOf(@Nullable String place, int next) {
        int column = 0;
        for (int i = 0; place != null && i < place.length() && column <= LAST_COLUMN; i++) {
            char letter = place.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = 26 * column + letter - 'A' + 1;
        }
        if (column > LAST_COLUMN || next > LAST_COLUMN || (place != null && column == 0)) {
            throw WorkbookFaults.broken("a cell of it is nowhere");
        }
        return place == null ? next : column;
    }

    private void readCell(int column) {
        var type = xml.attribute("t");
        var style = isOfText(type) ? null : xml.attribute("s");
        String value = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = xml.richText();
            } else {
                formula |= xml.begins("f");
                xml.skip();
            }
        }
        if (value == null) {
            if (formula) {
                counts = counts.withoutResult(row);
            }
            return;
        }
        put(column, shown(value, type == null ? "n" : type, style), type);
    }

    /// Whether a cell shows its text, whatever its style is.
    private static boolean isOfText(@Nullable String type) {
        return "s".equals(type) || "str".equals(type) || "inlineStr".equals(type);
    }

    private String shown(String value, String type, @Nullable String style) {
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : unescaped(strings.get(numberIn(value.strip())));
            case "str", "inlineStr" -> unescaped(value);
            case "b" -> truth(value.strip());
            case "d" -> CellFormats.date(value.strip());
            case "e" -> value.isEmpty() ? "#VALUE!" : value;
            default -> value.isEmpty() ? "" : formats.number(value, style);
        };
    }

    private static String truth(String value) {
        return switch (value) {
            case "1", "true" -> "TRUE";
            case "0", "false" -> "FALSE";
            default -> value;
        };
    }

    /// A workbook writes what XML cannot hold, and what looks like that, as `_x000D_`.
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                Character.toString(
                                                        (char)
                                                                Integer.parseInt(
                                                                        found.group(1), 16))))
                : text;
    }

    private void put(int column, String value, @Nullable String type) {
        if (value.isEmpty()) {
            return;
        }
        if (column >= CsvLimits.COLUMNS) {
            throw CsvLimits.tooManyColumns();
        }
        if (value.length() > CsvLimits.FIELD) {
            throw CsvLimits.fieldTooLong();
        }
        size += value.length();
        if (size > CsvLimits.RECORD) {
            throw CsvLimits.recordTooLong();
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
        }
        cells[column] = value;
        used = Math.max(used, column + 1);
        if ("e".equals(type)) {
            errors = errors.isEmpty() ? new BitSet() : errors;
            errors.set(column);
        }
    }
}
