package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The headers by which every answer restricts the browser.
public final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'; img-src 'self' data:";

    private final Map<String, String> all = new LinkedHashMap<>();

    /// The portal's own pages get the referrer: without it, browsers send forms over plain HTTP with an
    /// `Origin` of `null`, which the cross-site check refuses.
    public SecurityHeaders(PublicAddress address) {
        all.put("Content-Security-Policy", POLICY);
        all.put("X-Content-Type-Options", "nosniff");
        all.put("X-Frame-Options", "DENY");
        all.put("Referrer-Policy", "same-origin");
        all.put("Cache-Control", "no-store");
        if (address.isHttps()) {
            all.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    public void add(Context ctx) {
        all.forEach(ctx::header);
    }

    /// Names the way to authenticate in every answer 401.
    public void complete(Context ctx) {
        if (ctx.status() == HttpStatus.UNAUTHORIZED) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
    }

    Map<String, String> all() {
        return Collections.unmodifiableMap(all);
    }
}
