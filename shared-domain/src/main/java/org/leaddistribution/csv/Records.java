package org.leaddistribution.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ReadingEnded.FileFault;

/// The records of a text, one after the other, blank ones too: RFC 4180 with limits.
///
/// After a [FileFault] there is no going on.
public final class Records {
    private final RawBudget text;
    private final Iterator<String[]> parser;

    public Records(Reader text, char delimiter) {
        this.text = new RawBudget(text);
        this.parser =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(true)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(CsvLimits.FIELD)
                        .build(new RecordHandler(), this.text)
                        .iterator();
    }

    /// The next record's fields, at least one; null after the last.
    ///
    /// @throws FileFault when this record and what follows cannot be trusted
    public String @Nullable [] next() {
        text.beginRecord();
        try {
            return parser.hasNext() ? parser.next() : null;
        } catch (CsvParseException fault) {
            throw translated(fault);
        }
    }

    /// The next record with text in it; null when there is none.
    public String @Nullable [] nextFilled() {
        var fields = next();
        while (fields != null && WhiteSpace.fills(fields)) {
            fields = next();
        }
        return fields;
    }

    /// The parser wraps what its handler and its reader throw; its own faults differ by message only.
    private RuntimeException translated(CsvParseException fault) {
        if (fault.getCause() instanceof ReadingEnded ours) {
            return ours;
        }
        if (String.valueOf(fault.getMessage()).startsWith("Unexpected character after closing")) {
            return FileFault.ofRecord(
                    IssueCode.TEXT_AFTER_QUOTE,
                    "text after a closing quote. Double the quotes inside a quoted field.");
        }
        return text.ended ? unclosedQuote() : CsvLimits.fieldTooLong();
    }

    private static FileFault unclosedQuote() {
        return FileFault.ofRecord(
                IssueCode.UNCLOSED_QUOTE,
                "a quote is never closed. Close it, or double it if it is part of the text.");
    }

    /// Ends a record that goes on and on without its fields growing, as by spaces around a quote.
    private static final class RawBudget extends FilterReader {
        private long sinceRecordBegan;
        private boolean ended;

        RawBudget(Reader text) {
            super(text);
        }

        void beginRecord() {
            sinceRecordBegan = 0;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (sinceRecordBegan > CsvLimits.RAW_RECORD) {
                throw CsvLimits.recordTooLong();
            }
            int count = super.read(target, offset, length);
            ended = count < 0;
            sinceRecordBegan += count;
            return count;
        }
    }

    /// Gathers the fields of a record and holds them to the limits.
    private static final class RecordHandler extends AbstractBaseCsvCallbackHandler<String[]> {
        private String[] fields = new String[8];
        private int count;
        private int size;

        @Override
        protected void handleBegin(long startingLineNumber) {
            count = 0;
            size = 0;
        }

        @Override
        protected void handleField(
                int index, char[] buffer, int offset, int length, boolean quoted) {
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
}
