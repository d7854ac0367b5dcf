package org.leaddistribution.statistics;

import java.util.SortedMap;

/// The value in the middle of values that are counted.
final class Median {
    private Median() {}

    /// The lower one where two are in the middle, so that it is a value that there is.
    ///
    /// @param counts how often there is each value; at least one
    static <T> T of(SortedMap<T, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long before = (all - 1) / 2;
        for (var count : counts.entrySet()) {
            before -= count.getValue();
            if (before < 0) {
                return count.getKey();
            }
        }
        throw new IllegalArgumentException("Nothing has no median.");
    }
}
