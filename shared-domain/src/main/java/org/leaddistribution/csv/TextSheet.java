package org.leaddistribution.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a workbook of one sheet whose cells are text, so that accents, leading zeros and long numbers arrive
/// as they are and nothing is run. A row is as high as the lines of its cells. The first row holds the headings:
/// it stays in sight and can be filtered by.
///
/// Rows leave as they come, in flat memory. Not for several threads.
public final class TextSheet implements AutoCloseable {
    /// Characters that a cell of a workbook can hold; what is longer is cut.
    static final int LONGEST = 32_767;

    private static final int ROWS_AT_ONCE = 256;

    /// What cannot stand in XML, and what would be taken for the way in which that is written.
    private static final Pattern ESCAPED =
            Pattern.compile(
                    "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int columns;
    private int rows;

    /// @param out is left open
    /// @param widths of the columns, in characters
    public TextSheet(OutputStream out, String name, List<Integer> widths) {
        this.workbook = new Workbook(out, "Lead Distribution", null);
        this.sheet = workbook.newWorksheet(name);
        this.columns = widths.size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, widths.get(column));
        }
        sheet.freezePane(0, 1);
    }

    /// @param cells one for each column
    public void add(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            sheet.inlineString(rows, column, escaped(text));
            var style = sheet.style(rows, column).format("@").verticalAlignment("top");
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                style.wrapText(true);
            }
            if (rows == 0) {
                style.bold();
            }
            style.set();
        }
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    /// @throws IOException when anything of it could not be written
    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(0, rows - 1), columns - 1);
        workbook.finish();
    }

    private static String escaped(String text) {
        var fitting = text.length() <= LONGEST ? text : text.substring(0, end(text));
        return ESCAPED.matcher(fitting)
                .replaceAll(
                        found ->
                                String.format(
                                        Locale.ROOT, "_x%04X_", (int) found.group().charAt(0)));
    }

    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
