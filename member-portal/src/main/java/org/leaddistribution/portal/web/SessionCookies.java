package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.leaddistribution.access.SecretToken;

/// The two cookies of the portal: the session, and the one by which a known browser is recognised.
///
/// Written as header lines, because the server's own way lets one cookie's attributes leak onto others.
public final class SessionCookies {
    private static final Duration BROWSER_LIFE = Duration.ofDays(400);

    private final String session;
    private final String browser;
    private final String secure;

    public SessionCookies(PublicAddress address) {
        var prefix = address.isHttps() ? "__Host-" : "";
        this.session = prefix + "session";
        this.browser = prefix + "browser";
        this.secure = address.isHttps() ? "; Secure" : "";
    }

    public Optional<SecretToken> session(Context ctx) {
        return token(ctx, session);
    }

    public Optional<SecretToken> browser(Context ctx) {
        return token(ctx, browser);
    }

    private static Optional<SecretToken> token(Context ctx, String name) {
        return Optional.ofNullable(ctx.cookie(name)).flatMap(SecretToken::in);
    }

    /// The session cookie lasts as long as the browser is open; the server ends it earlier.
    public void give(Context ctx, SecretToken token, SecretToken known) {
        add(ctx, session + "=" + token.value());
        add(ctx, browser + "=" + known.value() + "; Max-Age=" + BROWSER_LIFE.toSeconds());
    }

    public void takeSession(Context ctx) {
        add(ctx, session + "=; Max-Age=0");
    }

    private void add(Context ctx, String cookie) {
        ctx.res().addHeader("Set-Cookie", cookie + "; Path=/; HttpOnly; SameSite=Lax" + secure);
    }
}
