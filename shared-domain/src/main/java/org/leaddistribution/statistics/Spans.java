package org.leaddistribution.statistics;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// Stretches of time, each beginning where the one before ends.
///
/// @param edges in order: where the first begins, where others meet, and the first moment after the last
public record Spans(List<Instant> edges) {
    /// Of what is in none of them.
    public static final int NONE = -1;

    public Spans {
        edges = List.copyOf(edges);
        if (edges.size() < 2) {
            throw new IllegalArgumentException("Spans need two edges, not " + edges + ".");
        }
    }

    public int count() {
        return edges.size() - 1;
    }

    public Instant from() {
        return edges.getFirst();
    }

    /// The first moment after the last of them.
    public Instant until() {
        return edges.getLast();
    }

    /// In which of them, from 0, a moment is; [#NONE] for none.
    public int indexOf(Instant at) {
        if (at.isBefore(from()) || !at.isBefore(until())) {
            return NONE;
        }
        int found = Collections.binarySearch(edges, at);
        return found >= 0 ? found : -found - 2;
    }
}
