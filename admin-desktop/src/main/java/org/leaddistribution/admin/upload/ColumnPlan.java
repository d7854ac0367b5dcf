package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.upload.LeadColumn;

/// What becomes of each column of a file; the columns are told by their positions, from 0.
///
/// @param read the columns that each of ours is made of, in the order in which they are joined
/// @param kept in the order of the file
record ColumnPlan(Map<LeadColumn, List<Integer>> read, List<Integer> kept) {
    ColumnPlan {
        read = Map.copyOf(read);
        kept = List.copyOf(kept);
    }

    /// The columns that one of ours is made of; none while nobody knows.
    List<Integer> columnsOf(LeadColumn column) {
        return read.getOrDefault(column, List.of());
    }

    /// Those of ours that nothing is read as.
    List<LeadColumn> missing() {
        return Stream.of(LeadColumn.values()).filter(c -> columnsOf(c).isEmpty()).toList();
    }

    Becoming becoming(int position) {
        for (var column : LeadColumn.values()) {
            var columns = columnsOf(column);
            int at = columns.indexOf(position);
            if (at >= 0) {
                return new Becoming(Use.of(column), at + 1, columns.size());
            }
        }
        return kept.contains(position) ? Becoming.KEPT : Becoming.LEFT_OUT;
    }

    /// What else may become of a column: of ours it comes last, or changes its place among those joined.
    List<Becoming> choices(int position) {
        var choices = new ArrayList<Becoming>();
        for (var column : LeadColumn.values()) {
            var columns = columnsOf(column);
            if (columns.contains(position)) {
                IntStream.rangeClosed(1, columns.size())
                        .mapToObj(order -> new Becoming(Use.of(column), order, columns.size()))
                        .forEach(choices::add);
            } else {
                int last = columns.size() + 1;
                choices.add(new Becoming(Use.of(column), last, last));
            }
        }
        choices.add(Becoming.KEPT);
        choices.add(Becoming.LEFT_OUT);
        return choices;
    }

    ColumnPlan with(int position, Becoming becoming) {
        var others = new EnumMap<LeadColumn, List<Integer>>(LeadColumn.class);
        for (var column : LeadColumn.values()) {
            var columns = new ArrayList<>(columnsOf(column));
            columns.remove(Integer.valueOf(position));
            if (becoming.use().column() == column) {
                columns.add(Math.min(columns.size(), becoming.order() - 1), position);
            }
            others.put(column, columns);
        }
        var otherKept = new ArrayList<>(kept);
        otherKept.remove(Integer.valueOf(position));
        if (becoming.use() == Use.KEEP) {
            otherKept.add(position);
        }
        return new ColumnPlan(others, otherKept.stream().sorted().toList());
    }

    /// What a column can be used for.
    public enum Use {
        NAME("Name", LeadColumn.NAME),
        EMAIL("Email", LeadColumn.EMAIL),
        ADDRESS("Address", LeadColumn.ADDRESS),
        KEEP("Keep", null),
        LEAVE_OUT("Leave out", null);

        private final String label;
        private final @Nullable LeadColumn column;

        Use(String label, @Nullable LeadColumn column) {
            this.label = label;
            this.column = column;
        }

        static Use of(LeadColumn column) {
            return switch (column) {
                case NAME -> NAME;
                case EMAIL -> EMAIL;
                case ADDRESS -> ADDRESS;
            };
        }

        /// Null where it becomes none of ours.
        @Nullable LeadColumn column() {
            return column;
        }
    }

    /// What becomes of one column.
    ///
    /// @param order its place among the columns that are joined, from 1; 0 where nothing is joined
    /// @param of how many those are
    public record Becoming(Use use, int order, int of) {
        static final Becoming KEPT = new Becoming(Use.KEEP, 0, 0);
        static final Becoming LEFT_OUT = new Becoming(Use.LEAVE_OUT, 0, 0);

        /// `Address (2)` is the second part of the address.
        @Override
        public String toString() {
            return of > 1 ? use.label + " (" + order + ")" : use.label;
        }
    }
}
