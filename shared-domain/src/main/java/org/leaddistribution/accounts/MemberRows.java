package org.leaddistribution.accounts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// The rows of a file of members, and what keeps them from being read: UTF-8, commas, at most 10,000.
///
/// It is small and goes in whole or not at all, so it is held in memory.
///
/// @param issues in order of row; when there are any, `rows` holds only the readable ones
public record MemberRows(List<MemberRow> rows, List<MemberRowIssue> issues) {
    public static final int MOST_ROWS = 10_000;
    private static final int LONGEST_FIELD = 1_024;
    private static final int LONGEST_RECORD = 16 * 1_024;
    private static final int MOST_COLUMNS = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public MemberRows {
        rows = List.copyOf(rows);
        issues = List.copyOf(issues);
    }

    /// @throws IOException when the stream cannot be read
    public static MemberRows read(InputStream csv) throws IOException {
        var reading = new Reading();
        try (var records = records(withoutMark(csv))) {
            reading.all(records.iterator());
        } catch (CsvParseException _) {
            reading.broken(
                    "broken_csv",
                    "a quote is never closed, has text behind it, or a value is far too long."
                            + " Correct it; what follows cannot be read.");
        } catch (CharacterCodingException _) {
            reading.broken("malformed_text", Reading.NOT_UTF_8);
        } catch (UncheckedIOException fault) {
            if (!(fault.getCause() instanceof CharacterCodingException)) {
                throw fault.getCause();
            }
            reading.broken("malformed_text", Reading.NOT_UTF_8);
        }
        return reading.result();
    }

    private static Reader withoutMark(InputStream csv) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new PushbackReader(new InputStreamReader(csv, decoder));
        int first = reader.read();
        if (first != -1 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static CsvReader<CsvRecord> records(Reader reader) {
        var limits =
                CsvRecordHandler.builder()
                        .maxFields(MOST_COLUMNS)
                        .maxFieldSize(LONGEST_FIELD)
                        .maxRecordSize(LONGEST_RECORD)
                        .build();
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(4 * LONGEST_RECORD)
                .build(limits, reader);
    }

    /// One pass over a file.
    private static final class Reading {
        static final String NOT_UTF_8 = "not UTF-8. Save the file as CSV UTF-8.";

        private final List<MemberRow> rows = new ArrayList<>();
        private final List<MemberRowIssue> issues = new ArrayList<>();
        private int row;

        void all(Iterator<CsvRecord> records) {
            var header = firstNotBlank(records);
            row = 1;
            var columns = new MemberColumns(header);
            if (!header.isEmpty()) {
                issues.addAll(columns.issues());
            }
            while (issues.isEmpty() || issues.getFirst().row() > 1) {
                if (!records.hasNext()) {
                    break;
                }
                row++;
                take(columns, records.next().getFields());
            }
            if (rows.isEmpty() && issues.isEmpty()) {
                issues.add(
                        MemberRowIssue.ofFile(
                                "empty_file", "Empty CSV. It needs a header and a row a member."));
            }
        }

        private static List<String> firstNotBlank(Iterator<CsvRecord> records) {
            while (records.hasNext()) {
                var fields = records.next().getFields();
                if (!isBlank(fields)) {
                    return fields;
                }
            }
            return List.of();
        }

        private void take(MemberColumns columns, List<String> fields) {
            if (isBlank(fields)) {
                return;
            }
            if (rows.size() == MOST_ROWS) {
                issues.addFirst(
                        MemberRowIssue.ofFile(
                                "too_many_rows", "More than 10,000 members. Split the file."));
            } else if (fields.size() == columns.count()) {
                rows.add(columns.read(row, fields));
            } else {
                issues.add(
                        MemberRowIssue.ofRow(
                                row,
                                "field_count",
                                String.format(
                                        Locale.ROOT,
                                        "%d fields, expected %d; quote the field with the comma",
                                        fields.size(),
                                        columns.count())));
            }
        }

        void broken(String code, String message) {
            issues.add(MemberRowIssue.ofRow(row + 1, code, message));
        }

        MemberRows result() {
            return new MemberRows(rows, issues);
        }

        private static boolean isBlank(List<String> fields) {
            return fields.stream().allMatch(String::isBlank);
        }
    }
}
