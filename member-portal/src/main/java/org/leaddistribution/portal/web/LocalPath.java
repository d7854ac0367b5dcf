package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Role;

/// Where a visitor goes next: within the portal, whatever a link says.
public final class LocalPath {
    public static final String SIGN_IN = "/login";

    private LocalPath() {}

    /// Sends a visitor without a session to the sign-in page, and from there back to where it was.
    ///
    /// What was sent with a form is lost, so the way back is the start page then. A page that fetches a
    /// part of itself is told to go as a whole.
    static void toSignIn(Context ctx) {
        var target =
                ctx.method().equals(HandlerType.GET)
                        ? SIGN_IN + "?next=" + URLEncoder.encode(ctx.path(), StandardCharsets.UTF_8)
                        : SIGN_IN;
        if (ctx.header("HX-Request") == null) {
            ctx.redirect(target, HttpStatus.SEE_OTHER);
        } else {
            ctx.header("HX-Redirect", SIGN_IN).status(HttpStatus.NO_CONTENT);
        }
        ctx.skipRemainingHandlers();
    }

    /// Where somebody starts.
    public static String home(Role role) {
        return switch (role) {
            case MEMBER -> "/leads";
            case SUPPORT, ADMIN -> "/stats";
        };
    }

    /// `wanted` where it is a path of this portal, else `otherwise`.
    public static String of(@Nullable String wanted, String otherwise) {
        return wanted != null && wanted.matches("/[A-Za-z0-9_-][A-Za-z0-9/_.-]*")
                ? wanted
                : otherwise;
    }
}
