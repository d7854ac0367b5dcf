package org.leaddistribution.allocation;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A number for every member and every prospect with capacity, kept small: most of them have the same one.
///
/// @param usual the label of all that are not named
/// @param members labels other than `usual`, by id
/// @param prospects labels other than `usual`, by key
public record Labels(
        int usual, SortedMap<String, Integer> members, SortedMap<String, Integer> prospects) {
    public Labels {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        prospects = Collections.unmodifiableSortedMap(new TreeMap<>(prospects));
    }

    /// Everyone has the same.
    public static Labels all(int usual) {
        return new Labels(usual, new TreeMap<>(), new TreeMap<>());
    }

    /// @param members labels, 0 or more, of the members by number
    /// @param prospects labels, 0 or more, of the prospects by number
    public static Labels of(
            int[] members, IntFunction<String> id, int[] prospects, IntFunction<String> key) {
        int usual = mostFrequent(members, prospects);
        return new Labels(usual, otherThan(usual, members, id), otherThan(usual, prospects, key));
    }

    private static int mostFrequent(int[] some, int[] others) {
        int highest = both(some, others).max().orElse(0);
        var times = new int[highest + 1];
        both(some, others).forEach(label -> times[label]++);
        return IntStream.rangeClosed(0, highest).reduce(0, (a, b) -> times[b] > times[a] ? b : a);
    }

    private static IntStream both(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others));
    }

    private static SortedMap<String, Integer> otherThan(
            int usual, int[] labels, IntFunction<String> name) {
        var named = new TreeMap<String, Integer>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != usual) {
                named.put(name.apply(i), labels[i]);
            }
        }
        return named;
    }
}
