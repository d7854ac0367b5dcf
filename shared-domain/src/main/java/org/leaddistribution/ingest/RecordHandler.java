package org.leaddistribution.ingest;

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
        if (index >= Limits.COLUMNS) {
            throw Limits.tooManyColumns();
        }
        if (length > Limits.FIELD) {
            throw Limits.fieldTooLong();
        }
        size += length;
        if (size > Limits.RECORD) {
            throw Limits.recordTooLong();
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
