package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;

/// What somebody filled in on a page.
public final class Form {
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Context ctx;

    private Form(Context ctx) {
        this.ctx = ctx;
    }

    /// @throws Refusal 415 when the request holds no form of a page
    public static Form of(Context ctx) {
        var type = ctx.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            throw new Refusal(
                    Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "Fill in the form on the page and send it again."));
        }
        return new Form(ctx);
    }

    /// Empty where the form does not have it.
    public String field(String name) {
        var value = ctx.formParam(name);
        return value == null ? "" : value;
    }
}
