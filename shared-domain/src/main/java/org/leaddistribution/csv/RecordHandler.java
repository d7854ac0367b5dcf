package org.leaddistribution.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/// Gathers the fields of a record and holds them to the limits.
final class RecordHandler extends AbstractBaseCsvCallbackHandler<String[]> {
    private String[] fields = new String[8];
    private int count;
    private int size;

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        size = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= CsvLimits.COLUMNS) {
            throw CsvLimits.tooManyColumns();
        }
        if (length > CsvLimits.FIELD) {
            throw CsvLimits.fieldTooLong();
        }
        size += length;
        if (size > CsvLimits.RECORD) {
            throw CsvLimits.recordTooLong();
        }
        add(length == 0 ? "" : new String(buffer, offset, length));
    }

    @Override
    protected void handleEmpty() {
        add("");
    }

    @Override
    protected String[] buildRecord() {
        return Arrays.copyOf(fields, count);
    }

    private void add(String field) {
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, 2 * count);
        }
        fields[count++] = field;
    }
}
