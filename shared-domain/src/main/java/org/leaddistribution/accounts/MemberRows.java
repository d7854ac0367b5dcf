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
import org.jspecify.annotations.Nullable;

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

    /// A row of a file of members as it stands, trimmed; what its values mean is not looked at here.
    ///
    /// @param row the header is 1, every record after it counts one
    /// @param memberAddress null where the file has no such column or the cell is empty
    /// @param status null where the file has no such column or the cell is empty
    public record MemberRow(
            int row,
            String username,
            String email,
            String tier,
            @Nullable String memberAddress,
            @Nullable String status) {}

    /// Where the columns of a file of members stand, by its header: in any order and case, others ignored.
    private static final class MemberColumns {
        private static final String USERNAME = "username";
        private static final String EMAIL = "email";
        private static final String TIER = "tier";
        private static final String MEMBER_ADDRESS = "member_address";
        private static final String STATUS = "status";
        private static final List<String> REQUIRED = List.of(USERNAME, EMAIL, TIER);
        private static final List<String> KNOWN =
                List.of(USERNAME, EMAIL, TIER, MEMBER_ADDRESS, STATUS);

        private final List<String> headings;

        MemberColumns(List<String> header) {
            this.headings =
                    header.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        }

        List<MemberRowIssue> issues() {
            var issues = new ArrayList<MemberRowIssue>();
            var missing = REQUIRED.stream().filter(name -> !headings.contains(name)).toList();
            if (!missing.isEmpty()) {
                issues.add(
                        MemberRowIssue.ofHeader(
                                "missing_column",
                                "Missing: %s. Found: %s. Add the column, in row 1."
                                        .formatted(
                                                String.join(", ", missing),
                                                String.join(", ", headings))));
            }
            for (var name : KNOWN) {
                if (headings.indexOf(name) != headings.lastIndexOf(name)) {
                    issues.add(
                            MemberRowIssue.ofHeader(
                                    "repeated_column",
                                    name + " is there twice. Keep one of them."));
                }
            }
            return issues;
        }

        int count() {
            return headings.size();
        }

        /// @param fields as many as there are columns
        MemberRow read(int row, List<String> fields) {
            return new MemberRow(
                    row,
                    required(fields, USERNAME),
                    required(fields, EMAIL),
                    required(fields, TIER),
                    optional(fields, MEMBER_ADDRESS),
                    optional(fields, STATUS));
        }

        private String required(List<String> fields, String column) {
            return fields.get(headings.indexOf(column)).strip();
        }

        private @Nullable String optional(List<String> fields, String column) {
            int index = headings.indexOf(column);
            var value = index < 0 ? "" : fields.get(index).strip();
            return value.isEmpty() ? null : value;
        }
    }
}
