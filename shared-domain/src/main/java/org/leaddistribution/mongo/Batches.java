package org.leaddistribution.mongo;

import java.util.List;
import java.util.stream.IntStream;

/// Cuts what is written at once, so that each command is answered well before the server is taken for dead.
final class Batches {
    private static final int SIZE = 1_000;

    private Batches() {}

    static <T> List<List<T>> of(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + SIZE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + SIZE)))
                .toList();
    }
}
