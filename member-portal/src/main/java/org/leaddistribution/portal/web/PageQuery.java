package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.util.List;
import org.leaddistribution.store.PageRequest;

/// Reads `page` and `limit` of a request for a long list.
public final class PageQuery {
    private PageQuery() {}

    /// @throws Refusal when either is not a number in its range, or is there twice
    public static PageRequest of(Context ctx, int defaultLimit) {
        try {
            return new PageRequest(number(ctx, "page", 1), number(ctx, "limit", defaultLimit));
        } catch (IllegalArgumentException outOfRange) {
            throw Refusal.badRequest(String.valueOf(outOfRange.getMessage()));
        }
    }

    private static int number(Context ctx, String name, int otherwise) {
        List<String> given = ctx.queryParams(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        var text = given.getFirst();
        if (given.size() > 1 || !text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(
                    name + " must be given once, as a number: " + name + "=1.");
        }
        return Integer.parseInt(text);
    }
}
