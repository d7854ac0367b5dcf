package org.leaddistribution.allocation;

import java.util.Collection;
import java.util.List;

/// Names for people to read, cut where a list stops being read, with the true number beside them.
///
/// @param first at most [#MOST], in order
/// @param count how many there are in all
public record Examples(List<String> first, int count) {
    public static final int MOST = 20;

    public Examples {
        first = List.copyOf(first);
        if (first.size() != Math.min(count, MOST)) {
            throw new IllegalArgumentException(first.size() + " names for " + count);
        }
    }

    /// @param names each once, in any order
    public static Examples of(Collection<String> names) {
        return new Examples(names.stream().sorted().limit(MOST).toList(), names.size());
    }
}
