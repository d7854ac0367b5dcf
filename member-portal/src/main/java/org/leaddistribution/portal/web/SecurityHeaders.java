package org.leaddistribution.portal.web;

import io.javalin.http.Context;

/// What every answer tells the browser not to do.
public final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'; img-src 'self' data:";

    private final PublicAddress address;

    public SecurityHeaders(PublicAddress address) {
        this.address = address;
    }

    public void add(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cache-Control", "no-store");
        if (address.isHttps()) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
