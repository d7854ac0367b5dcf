package org.leaddistribution.admin.plan;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.leaddistribution.round.Assignment;

/// One bar of the histogram: how many of the people behind the leads so many members have, after the
/// round.
///
/// @param people how many
/// @param length 0 to 1, of the longest bar
record CopiesBar(int copies, int people, double length) {
    static List<CopiesBar> of(SortedMap<Integer, Integer> histogram) {
        if (histogram.isEmpty()) {
            return List.of();
        }
        int most = histogram.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return IntStream.rangeClosed(histogram.firstKey(), histogram.lastKey())
                .mapToObj(n -> bar(n, histogram.getOrDefault(n, 0), most))
                .toList();
    }

    private static CopiesBar bar(int copies, int people, int most) {
        return new CopiesBar(copies, people, (double) people / Math.max(1, most));
    }

    String label() {
        return switch (copies) {
            case 0 -> "Nobody";
            case 1 -> "1 member";
            case Assignment.CAP -> "10, the most";
            default -> copies + " members";
        };
    }
}
