package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.leaddistribution.access.CheckingSession;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.portal.web.Caller.TokenSource;

/// Identifies the caller of each request, and lets only those pass whom the path names.
public final class Gatekeeper {
    private static final String ASSETS = "/static/";
    private static final String SIGN_IN = "/api/sessions";
    private static final String BEARER = "Bearer ";

    private final CheckingSession sessions;
    private final SessionCookies cookies;
    private final CrossSite crossSite;
    private final PublicAddress address;

    public Gatekeeper(
            CheckingSession sessions,
            SessionCookies cookies,
            CrossSite crossSite,
            PublicAddress address) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.crossSite = crossSite;
        this.address = address;
    }

    /// Before any request: the API needs a session, known path or not.
    ///
    /// Skips assets and health checks, which have to be answered while the database is down.
    public void identify(Context ctx) {
        requireEncryption(ctx);
        if (ctx.path().startsWith(ASSETS) || ProgramPaths.isHealth(ctx)) {
            return;
        }
        caller(ctx).ifPresent(caller -> caller.remember(ctx));
        if (ProgramPaths.isApi(ctx) && !isSignIn(ctx) && Caller.of(ctx).isEmpty()) {
            throw Refusal.unauthorized();
        }
    }

    /// Before a request that has a path: the caller must be one whom the path names.
    public void authorise(Context ctx) {
        var allowed = ctx.routeRoles();
        if (allowed.contains(Access.ANYONE)) {
            return;
        }
        requireServed(ctx);
        var caller = Caller.of(ctx);
        if (caller.isEmpty()) {
            if (ProgramPaths.isApi(ctx)) {
                throw Refusal.unauthorized();
            }
            LocalPath.toSignIn(ctx);
            return;
        }
        if (!allowed.contains(Access.of(caller.get().user().role()))) {
            throw Refusal.forbidden("Your account may not do this.");
        }
        if (caller.get().tokenSource() == TokenSource.COOKIE) {
            crossSite.requireOwn(ctx);
        }
    }

    /// The server answers HEAD for every GET, but without the roles, so HEAD is served only where a route
    /// names it.
    private static void requireServed(Context ctx) {
        if (ctx.method().equals(HandlerType.HEAD) && ctx.routeRoles().isEmpty()) {
            throw AllowedMethods.refusal();
        }
    }

    private Optional<Caller> caller(Context ctx) {
        var bearer = bearer(ctx);
        return bearer.isPresent()
                ? bearer.flatMap(token -> caller(token, TokenSource.BEARER))
                : cookies.session(ctx).flatMap(token -> caller(token, TokenSource.COOKIE));
    }

    private Optional<Caller> caller(SecretToken token, TokenSource source) {
        return sessions.userOf(token).map(user -> new Caller(user, token, source));
    }

    private static Optional<SecretToken> bearer(Context ctx) {
        var header = ctx.header("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? SecretToken.in(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /// Redirects pages to HTTPS, and not for good: a browser would keep a permanent redirect long after a
    /// wrong proxy has been corrected.
    private void requireEncryption(Context ctx) {
        if (!address.isReadableByOthers(ctx) || ProgramPaths.isHealth(ctx)) {
            return;
        }
        if (ProgramPaths.isApi(ctx)) {
            throw Refusal.forbidden("This portal is reached by HTTPS only.");
        }
        var query = ctx.queryString();
        var rest = query == null ? ctx.path() : ctx.path() + "?" + query;
        address.configured()
                .ifPresent(base -> ctx.redirect(base + rest, HttpStatus.TEMPORARY_REDIRECT));
        ctx.skipRemainingHandlers();
    }

    private static boolean isSignIn(Context ctx) {
        return ctx.path().equals(SIGN_IN) && ctx.method().equals(HandlerType.POST);
    }
}
