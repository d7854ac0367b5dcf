package org.leaddistribution.upload;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.leaddistribution.csv.FileFault;
import org.leaddistribution.csv.Records;
import org.leaddistribution.kernel.Quoted;

/// Finds out what separates the fields of a file that does not name its delimiter.
final class DelimiterChoice {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int RECORDS = 20;

    private DelimiterChoice() {}

    /// The first candidate whose split of the header finds the columns.
    ///
    /// @param start the text from the header on, as far as it was looked at
    static Optional<Character> findingColumns(String start, ReadOptions options) {
        return CANDIDATES.stream()
                .filter(
                        candidate ->
                                firstRecords(start, candidate, 1).stream()
                                        .anyMatch(header -> Header.findsAll(header, options)))
                .findFirst();
    }

    /// The candidate with the steadiest number of columns; the comma when there is none.
    static char steadiest(String start) {
        char best = ',';
        int steadiness = 0;
        for (char candidate : CANDIDATES) {
            int counted = steadinessOf(firstRecords(start, candidate, RECORDS));
            if (counted > steadiness) {
                best = candidate;
                steadiness = counted;
            }
        }
        return best;
    }

    /// How many records share the most frequent number of columns, one column not being any.
    private static int steadinessOf(List<String[]> records) {
        var byWidth = new HashMap<Integer, Integer>();
        for (var record : records) {
            if (record.length > 1) {
                byWidth.merge(record.length, 1, Integer::sum);
            }
        }
        return byWidth.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static List<String[]> firstRecords(String start, char delimiter, int count) {
        var records = new ArrayList<String[]>();
        var reader = new Records(new StringReader(start), delimiter);
        try {
            var fields = reader.nextFilled();
            while (fields != null && records.size() < count) {
                records.add(fields);
                fields = records.size() < count ? reader.nextFilled() : null;
            }
        } catch (FileFault _) {
            return records; // what comes before the fault still tells; the fault is met again later
        }
        return records;
    }

    /// What people call the characters that separate fields.
    public static final class Delimiters {
        private Delimiters() {}

        public static String nameOf(char delimiter) {
            return switch (delimiter) {
                case ',' -> "comma";
                case ';' -> "semicolon";
                case '\t' -> "tab";
                case '|' -> "vertical bar";
                case ' ' -> "space";
                default -> Quoted.quoted(String.valueOf(delimiter));
            };
        }
    }
}
