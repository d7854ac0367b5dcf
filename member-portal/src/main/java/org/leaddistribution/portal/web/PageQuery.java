package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.leaddistribution.kernel.PageRequest;

/// Reads `page` and `limit` of a request for a long list.
public final class PageQuery {
    private static final Set<String> NAMES = Set.of("page", "limit");

    private PageQuery() {}

    /// The same for a list that takes nothing else.
    ///
    /// @throws Refusal also when the query has anything else
    public static PageRequest alone(Context ctx, int defaultLimit) {
        KnownParameters.require(ctx, NAMES);
        return of(ctx, defaultLimit);
    }

    /// @throws Refusal when either is not a number in its range, or is there twice
    public static PageRequest of(Context ctx, int defaultLimit) {
        try {
            long page = number(ctx, "page", 1);
            long limit = number(ctx, "limit", defaultLimit);
            return new PageRequest(page, (int) Math.min(limit, Integer.MAX_VALUE));
        } catch (IllegalArgumentException outOfRange) {
            throw Refusal.badRequest(String.valueOf(outOfRange.getMessage()));
        }
    }

    private static long number(Context ctx, String name, long otherwise) {
        List<String> given = ctx.queryParams(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        var text = given.getFirst();
        if (given.size() > 1 || !text.matches("[0-9]{1,19}")) {
            throw notANumber(name);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw notANumber(name);
        }
    }

    private static IllegalArgumentException notANumber(String name) {
        return new IllegalArgumentException(
                name + " must be given once, as a number: " + name + "=1.");
    }
}
