package org.leaddistribution.csv;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.kernel.Quoted;

/// Finds out what separates the fields of a file that does not name its delimiter.
public final class Delimiters {
    /// How many records that are not blank are looked at.
    static final int RECORDS = 20;

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');

    private Delimiters() {}

    /// The first candidate whose split of the beginning is the one that is wanted.
    ///
    /// @param start the text from the first record on, as far as it was looked at
    static Optional<Character> splitting(String start, Predicate<List<String[]>> wanted) {
        return CANDIDATES.stream()
                .filter(candidate -> wanted.test(firstRecords(start, candidate)))
                .findFirst();
    }

    /// The same for a file whose every line is one quoted cell, which holds the fields.
    static Optional<Character> splittingCells(String start, Predicate<List<String[]>> wanted) {
        var lines = firstRecords(start, CANDIDATES.getFirst());
        if (lines.stream().anyMatch(line -> line.length > 1)) {
            return Optional.empty();
        }
        return CANDIDATES.stream()
                .filter(
                        candidate ->
                                wanted.test(
                                        lines.stream()
                                                .map(line -> split(line[0], candidate))
                                                .toList()))
                .findFirst();
    }

    /// The fields that one cell holds.
    static String[] split(String cell, char delimiter) {
        var fields = new Records(new StringReader(cell), delimiter).next();
        return fields == null ? new String[] {""} : fields;
    }

    /// The candidate with the steadiest number of columns; the comma when there is none.
    static char steadiest(String start) {
        char best = ',';
        int steadiness = 0;
        for (char candidate : CANDIDATES) {
            int counted = steadinessOf(firstRecords(start, candidate));
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

    private static List<String[]> firstRecords(String start, char delimiter) {
        var records = new ArrayList<String[]>();
        var reader = new Records(new StringReader(start), delimiter);
        try {
            var fields = reader.nextFilled();
            while (fields != null && records.size() < RECORDS) {
                records.add(fields);
                fields = records.size() < RECORDS ? reader.nextFilled() : null;
            }
        } catch (FileFault _) {
            return records; // what comes before the fault still tells; the fault is met again later
        }
        return records;
    }

    /// What people call a character that separates fields.
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
