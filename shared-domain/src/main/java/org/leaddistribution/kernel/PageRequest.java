package org.leaddistribution.kernel;

/// Which part of a long list is asked for.
///
/// @param page from 1 to 2^63−1
/// @param limit rows a page, 1 to 100
public record PageRequest(long page, int limit) {
    public static final int LARGEST_LIMIT = 100;

    public PageRequest {
        if (page < 1) {
            throw new IllegalArgumentException(
                    "page=" + page + " is not a page. Pages start at 1.");
        }
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException(
                    "limit=" + limit + " is not a limit. It may be 1 to " + LARGEST_LIMIT + ".");
        }
    }

    /// How many rows stand before this page; 2^63−1 where it would be more.
    public long skip() {
        return page - 1 > Long.MAX_VALUE / limit ? Long.MAX_VALUE : (page - 1) * limit;
    }

    /// Whether a list of so many rows has none on this page.
    public boolean isPast(long totalCount) {
        return skip() >= totalCount;
    }
}
