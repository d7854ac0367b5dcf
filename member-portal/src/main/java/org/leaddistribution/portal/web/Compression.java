package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/// Decides which answers may be compressed, and says that they may.
///
/// What holds a secret is not compressed: whoever can make a visitor's browser ask for it, with guesses in
/// the address, would read the secret off the length (BREACH). These are the new session of a sign-in, and
/// the pages behind mailed links, whose address is the secret.
public final class Compression {
    private static final Pattern SECRET =
            Pattern.compile("/api/sessions/?|/(invitation|reset|unsubscribe)/.*");
    private static final String VARY = "Vary";

    private Compression() {}

    /// After the answer is made, before it is sent.
    public static void settle(Context ctx) {
        if (ctx.resultInputStream() == null) {
            return;
        }
        if (SECRET.matcher(ctx.path()).matches()) {
            ctx.disableCompression();
        } else if (ctx.res().getHeader(VARY) == null) {
            ctx.header(VARY, "Accept-Encoding");
        }
    }
}
