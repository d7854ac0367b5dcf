package org.leaddistribution.portal.web;

import io.javalin.http.Context;

/// The kinds of file that are handed out, as HTTP calls them.
public final class ContentTypes {
    public static final String CSV = "text/csv; charset=utf-8";
    public static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ZIP = "application/zip";

    private ContentTypes() {}

    /// Says what a file is; an encoding only where there is one, which is otherwise taken from the request.
    public static Context say(Context ctx, String type) {
        ctx.res().setCharacterEncoding(null);
        return ctx.contentType(type);
    }
}
