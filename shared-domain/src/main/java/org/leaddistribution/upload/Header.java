package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.leaddistribution.csv.FileFault;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.kernel.Quoted;

/// Where the three columns stand in a file.
///
/// @param columns trimmed, without empty ones at the end
record Header(List<String> columns, Map<LeadColumn, Integer> positions) {
    private static final int LISTED = 20;

    /// @param fields the header as it was read
    /// @throws FileFault when a column is missing or there twice
    static Header of(String[] fields, ReadOptions options) {
        var columns = columnsOf(fields);
        refuseMissing(columns, options);
        refuseRepeated(columns, options);
        var positions = new EnumMap<LeadColumn, Integer>(LeadColumn.class);
        for (var column : LeadColumn.values()) {
            positions.put(column, positionsOf(column, columns, options).getFirst());
        }
        return new Header(columns, positions);
    }

    static boolean findsAll(String[] fields, ReadOptions options) {
        return missing(columnsOf(fields), options).isEmpty();
    }

    /// Which of the file's columns stands for each of ours; without those that none does.
    static Map<LeadColumn, String> found(List<String> columns, ReadOptions options) {
        var found = new EnumMap<LeadColumn, String>(LeadColumn.class);
        for (var column : LeadColumn.values()) {
            positionsOf(column, columns, options).stream()
                    .findFirst()
                    .ifPresent(position -> found.put(column, columns.get(position)));
        }
        return found;
    }

    int width() {
        return columns.size();
    }

    int positionOf(LeadColumn column) {
        return positions.getOrDefault(column, -1);
    }

    /// The columns that nobody reads; one without a name is called by its number.
    List<String> ignored() {
        var ignored = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            if (!positions.containsValue(i)) {
                ignored.add(columns.get(i).isEmpty() ? "column " + (i + 1) : columns.get(i));
            }
        }
        return ignored;
    }

    /// The first twenty names, fit for a message.
    static String listed(List<String> names) {
        var shown =
                names.stream().limit(LISTED).map(Quoted::plain).collect(Collectors.joining(", "));
        int more = names.size() - LISTED;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    static List<String> columnsOf(String[] fields) {
        int width = WhiteSpace.widthOf(fields, 1);
        return Arrays.stream(fields, 0, width).map(WhiteSpace::trim).toList();
    }

    private static void refuseMissing(List<String> columns, ReadOptions options) {
        var missing = missing(columns, options);
        if (!missing.isEmpty()) {
            throw FileFault.ofRecord(
                    IssueCode.MISSING_COLUMN,
                    "Missing: %s. Found: %s. The first row must name the columns."
                            .formatted(listed(missing), listed(columns)));
        }
    }

    private static void refuseRepeated(List<String> columns, ReadOptions options) {
        for (var column : LeadColumn.values()) {
            if (positionsOf(column, columns, options).size() > 1) {
                throw FileFault.ofRecord(
                        IssueCode.REPEATED_COLUMN,
                        "The column %s is there more than once. Found: %s. Rename or remove one."
                                .formatted(options.headingOf(column), listed(columns)));
            }
        }
    }

    private static List<String> missing(List<String> columns, ReadOptions options) {
        return Arrays.stream(LeadColumn.values())
                .filter(column -> positionsOf(column, columns, options).isEmpty())
                .map(options::headingOf)
                .toList();
    }

    private static List<Integer> positionsOf(
            LeadColumn column, List<String> columns, ReadOptions options) {
        var wanted = folded(WhiteSpace.trim(options.headingOf(column)));
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            if (folded(columns.get(i)).equals(wanted)) {
                positions.add(i);
            }
        }
        return positions;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
