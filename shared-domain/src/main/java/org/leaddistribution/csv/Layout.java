package org.leaddistribution.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaddistribution.csv.RecordSource.TableRow;

/// Which columns of a file are read as what.
///
/// @param headings all of the file, trimmed, without empty ones at the end; of a file without headings
///     `Column 1` and so on
/// @param fields how many fields the heading row has, empty ones at the end too
/// @param values where the value of each column stands; optional columns may be missing
/// @param kept positions of the columns that are wanted beside them, in the order of the file
/// @param rejects whether the file is one of rejects that this product wrote
public record Layout(
        List<String> headings,
        int fields,
        Map<Column, ValueSource> values,
        List<Integer> kept,
        boolean rejects) {
    private static final int LONGEST_HEADING = 120;
    private static final Set<String> PLACE = Set.of("city", "postal_code");
    private static final Set<String> PARTS_BESIDE =
            Set.of("street2", "street3", "postal_code", "city", "region", "country");

    public Layout {
        headings = List.copyOf(headings);
        values = new LinkedHashMap<>(values);
        kept = List.copyOf(kept);
    }

    /// Where a value stands: in the first of some alternatives that is not empty.
    public record ValueSource(List<Parts> alternatives) {
        public ValueSource {
            alternatives = List.copyOf(alternatives);
        }

        /// All positions, in the order in which they are read.
        public List<Integer> positions() {
            return alternatives.stream().flatMap(parts -> parts.positions().stream()).toList();
        }

        /// The value of a row; empty where the row has nothing there.
        public String valueIn(String[] fields, CellText cells) {
            for (var parts : alternatives) {
                var value = parts.valueIn(fields, cells);
                if (!value.isEmpty()) {
                    return value;
                }
            }
            return "";
        }

        /// What a spreadsheet shows in place of the value of a row, where it could not work it out.
        public Optional<String> errorIn(TableRow row) {
            if (row.errors().isEmpty()) {
                return Optional.empty();
            }
            var read =
                    alternatives.stream().filter(parts -> parts.isFilled(row.fields())).findFirst();
            return read.flatMap(parts -> parts.errorIn(row));
        }

        /// Where its first column is: a row that ends before it has none of the value.
        public int firstPosition() {
            return positions().stream().mapToInt(Integer::intValue).min().orElse(0);
        }
    }

    /// Columns that are joined into one value.
    ///
    /// @param separator between two parts that are not empty
    /// @param tight whether a part stands behind the one before it with a blank only, as a city behind its
    ///     postal code; one for each position
    public record Parts(List<Integer> positions, String separator, List<Boolean> tight) {
        public Parts {
            positions = List.copyOf(positions);
            tight = List.copyOf(tight);
        }

        /// The parts of a row that are not empty, joined; empty where it has none.
        public String valueIn(String[] fields, CellText cells) {
            if (positions.size() == 1) {
                return cell(fields, positions.getFirst(), cells);
            }
            var joined = new StringBuilder();
            int previous = -1;
            for (int i = 0; i < positions.size(); i++) {
                var part = cell(fields, positions.get(i), cells);
                if (!part.isEmpty()) {
                    if (!joined.isEmpty()) {
                        joined.append(tight.get(i) && previous == i - 1 ? " " : separator);
                    }
                    joined.append(part);
                    previous = i;
                }
            }
            return joined.toString();
        }

        private boolean isFilled(String[] fields) {
            return positions.stream()
                    .anyMatch(at -> at < fields.length && !WhiteSpace.fills(fields[at]));
        }

        private Optional<String> errorIn(TableRow row) {
            return positions.stream()
                    .filter(row.errors()::get)
                    .findFirst()
                    .map(at -> row.fields()[at]);
        }

        private static String cell(String[] fields, int position, CellText cells) {
            return position < fields.length ? cells.of(fields[position]) : "";
        }
    }

    /// The columns of the file that each of ours is made of, by its code.
    public Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        values.forEach((column, source) -> columns.put(column.code(), namesOf(source.positions())));
        return columns;
    }

    public List<String> keptColumns() {
        return namesOf(kept);
    }

    /// The columns that nobody reads, but for unnamed ones at the end.
    public List<String> ignored() {
        return unread().stream()
                .map(at -> headings.get(at).isEmpty() ? "column " + (at + 1) : headings.get(at))
                .toList();
    }

    List<Integer> unread() {
        var unread = new ArrayList<Integer>();
        for (int i = 0; i < headings.size(); i++) {
            int position = i;
            if (!kept.contains(i)
                    && values.values().stream()
                            .noneMatch(source -> source.positions().contains(position))) {
                unread.add(i);
            }
        }
        return unread;
    }

    /// Parts of an address that nobody reads, where city or postal code are among them: an address that has a
    /// column of its own is read from that alone, and they are easily missed.
    public List<Integer> partsBeside(Column address) {
        var beside = unread().stream().filter(at -> isPart(address, at, PARTS_BESIDE)).toList();
        boolean place = beside.stream().anyMatch(at -> isPart(address, at, PLACE));
        return place ? beside : List.of();
    }

    private boolean isPart(Column address, int position, Set<String> parts) {
        return KnownHeadings.of(headings.get(position))
                .filter(meaning -> meaning.column().equals(address.code()))
                .filter(meaning -> meaning.group().isEmpty())
                .filter(meaning -> parts.contains(meaning.part()))
                .isPresent();
    }

    private List<String> namesOf(List<Integer> positions) {
        return positions.stream().map(this::nameOf).toList();
    }

    /// A heading as it is shown: at most 120 characters, and `Column 7` where there is none.
    public String nameOf(int position) {
        var heading = position < headings.size() ? headings.get(position) : "";
        if (heading.isEmpty()) {
            return RejectsHeadings.ofPlace(position + 1);
        }
        return heading.codePointCount(0, heading.length()) <= LONGEST_HEADING
                ? heading
                : heading.substring(0, heading.offsetByCodePoints(0, LONGEST_HEADING));
    }
}
