package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where a visitor goes next: within the portal, whatever a link says.
public final class LocalPath {
    private LocalPath() {}

    /// Sends a visitor without a session to the sign-in page, and from there back to where it was.
    static void toSignIn(Context ctx) {
        var back = URLEncoder.encode(ctx.path(), StandardCharsets.UTF_8);
        ctx.redirect("/login?next=" + back, HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }

    /// `wanted` where it is a path of this portal, else `otherwise`.
    public static String of(@Nullable String wanted, String otherwise) {
        return wanted != null && wanted.matches("/[A-Za-z0-9_-][A-Za-z0-9/_.-]*")
                ? wanted
                : otherwise;
    }
}
