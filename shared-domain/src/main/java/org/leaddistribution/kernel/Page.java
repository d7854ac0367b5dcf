package org.leaddistribution.kernel;

import java.util.List;
import java.util.function.Function;

/// One page of a long list; past the end it is empty.
///
/// @param totalCount rows on all pages together
public record Page<T>(List<T> items, long totalCount, PageRequest request) {
    public Page {
        items = List.copyOf(items);
    }

    /// A page without rows.
    public static <T> Page<T> empty(long totalCount, PageRequest request) {
        return new Page<>(List.of(), totalCount, request);
    }

    /// 0 for an empty list.
    public long totalPages() {
        return Math.ceilDiv(totalCount, request.limit());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), totalCount, request);
    }
}
