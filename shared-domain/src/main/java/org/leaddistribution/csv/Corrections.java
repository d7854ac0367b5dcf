package org.leaddistribution.csv;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.leaddistribution.csv.RecordSource.TableRow;

/// What a person has typed over cells of a file, and which rows are to be left out. The file stays as it is:
/// whoever reads it with its corrections gets what was typed.
///
/// @param content the SHA-256 in hex of the bytes that the person has seen; empty where nothing is corrected
/// @param cells what was typed, by the number of the row and the place of the column from 0
/// @param leftOut the numbers of bad rows that do not keep the others from being taken
public record Corrections(
        String content, Map<Integer, Map<Integer, String>> cells, Set<Integer> leftOut) {
    /// The file is taken as it is.
    public static final Corrections NONE = new Corrections("", Map.of(), Set.of());

    public Corrections {
        cells = Map.copyOf(cells);
        leftOut = Set.copyOf(leftOut);
        if (content.isEmpty() && !(cells.isEmpty() && leftOut.isEmpty())) {
            throw new IllegalArgumentException("Corrections of no known content: " + cells);
        }
    }

    /// None yet, for a file with these bytes.
    public static Corrections of(String content) {
        return new Corrections(content, Map.of(), Set.of());
    }

    public boolean isEmpty() {
        return cells.isEmpty() && leftOut.isEmpty();
    }

    /// Whether they may be applied to these bytes: they are none, or were made for just them.
    public boolean areFor(String sha256) {
        return isEmpty() || content.equals(sha256);
    }

    /// What was typed over a cell before is replaced; a row that was left out is not any more.
    ///
    /// @param position of the column, from 0, which may be beyond the end of the row
    public Corrections typing(int row, int position, String text) {
        if (position < 0 || position >= CsvLimits.COLUMNS) {
            throw new IllegalArgumentException("No column " + position);
        }
        var all = new HashMap<>(cells);
        var ofRow = new HashMap<>(cells.getOrDefault(row, Map.of()));
        ofRow.put(position, text);
        all.put(row, Map.copyOf(ofRow));
        return new Corrections(content, all, without(row));
    }

    /// What was typed into the row is dropped: it is left out as it was uploaded.
    public Corrections leavingOut(int row) {
        var rows = new HashSet<>(leftOut);
        rows.add(row);
        return new Corrections(content, withoutCells(row), rows);
    }

    /// The row is as it stands in the file again.
    public Corrections undone(int row) {
        return new Corrections(content, withoutCells(row), without(row));
    }

    private Map<Integer, Map<Integer, String>> withoutCells(int row) {
        var others = new HashMap<>(cells);
        others.remove(row);
        return others;
    }

    private Set<Integer> without(int row) {
        var others = new HashSet<>(leftOut);
        others.remove(row);
        return others;
    }

    /// How many cells were typed over.
    public int cellCount() {
        return cells.values().stream().mapToInt(Map::size).sum();
    }

    /// The row with what was typed, or as it is.
    public TableRow appliedTo(TableRow row) {
        var typed = cells.get(row.number());
        if (typed == null) {
            return row;
        }
        int width = 1 + typed.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        var fields = Arrays.copyOf(row.fields(), Math.max(row.fields().length, width));
        Arrays.fill(fields, Math.min(row.fields().length, fields.length), fields.length, "");
        var errors = BitSet.valueOf(row.errors().toLongArray());
        typed.forEach(
                (position, text) -> {
                    fields[position] = text;
                    errors.clear(position);
                });
        return new TableRow(row.number(), fields, errors);
    }
}
