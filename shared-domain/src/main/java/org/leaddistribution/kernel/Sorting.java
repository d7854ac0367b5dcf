package org.leaddistribution.kernel;

import java.util.Optional;

/// By which field a list is sorted, and which end comes first.
public record Sorting<F>(F field, Direction direction) {
    private static final String DESCENDING = "-";

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public static <F> Sorting<F> ascending(F field) {
        return new Sorting<>(field, Direction.ASCENDING);
    }

    public static <F> Sorting<F> descending(F field) {
        return new Sorting<>(field, Direction.DESCENDING);
    }

    /// What a caller wrote: `email`, or `-email` for the last first; empty when there is no such field.
    public static <F extends Enum<F> & Coded> Optional<Sorting<F>> of(
            Class<F> fields, String text) {
        boolean descends = text.startsWith(DESCENDING);
        var code = descends ? text.substring(DESCENDING.length()) : text;
        return Coded.find(fields, code)
                .map(field -> descends ? descending(field) : ascending(field));
    }

    public boolean isAscending() {
        return direction == Direction.ASCENDING;
    }
}
