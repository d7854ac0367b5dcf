package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Role;

/// A path that a visitor is redirected to: always one of the portal, whatever a link says.
public final class LocalPath {
    public static final String SIGN_IN = "/login";

    /// One slash and then a letter: two slashes, or a slash and a backslash, lead to another host.
    private static final Pattern OWN =
            Pattern.compile("/[A-Za-z0-9_-][A-Za-z0-9/_.-]*(\\?[A-Za-z0-9/_.~!$&'()*+,;=:@%?-]*)?");

    private static final Set<HandlerType> RETURNED_TO = Set.of(HandlerType.GET, HandlerType.HEAD);

    private LocalPath() {}

    /// Sends a visitor without a session to the sign-in page, and from there back to where it was.
    ///
    /// What was sent with a form is lost, so the visitor gets to the start page then. Where a page requests
    /// a part of itself, the whole page is redirected.
    static void toSignIn(Context ctx) {
        if (ctx.header("HX-Request") == null) {
            ctx.redirect(signIn(ctx), HttpStatus.SEE_OTHER);
        } else {
            ctx.header("HX-Redirect", SIGN_IN).status(HttpStatus.NO_CONTENT);
        }
        ctx.skipRemainingHandlers();
    }

    /// The sign-in page, which leads back to what was asked for.
    static String signIn(Context ctx) {
        if (!RETURNED_TO.contains(ctx.method())) {
            return SIGN_IN;
        }
        var query = ctx.queryString();
        var wanted = query == null ? ctx.path() : ctx.path() + "?" + query;
        return SIGN_IN + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /// The start page of a role.
    public static String home(Role role) {
        return switch (role) {
            case MEMBER -> "/leads";
            case SUPPORT, ADMIN -> "/stats";
        };
    }

    /// `wanted` where it is a path of this portal, with or without a query, else `otherwise`.
    public static String of(@Nullable String wanted, String otherwise) {
        return wanted != null && OWN.matcher(wanted).matches() ? wanted : otherwise;
    }
}
