package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import org.leaddistribution.settings.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps other sites from acting with a visitor's cookie.
///
/// Browsers say where a request comes from, in `Sec-Fetch-Site` or at least in `Origin`.
public final class CrossSite {
    private static final Logger LOG = LoggerFactory.getLogger(CrossSite.class);
    private static final Set<HandlerType> SAFE =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final PublicAddress address;

    public CrossSite(PublicAddress address) {
        this.address = address;
    }

    /// @throws Refusal unless a request with a cookie comes from the portal's own pages
    void requireOwn(Context ctx) {
        boolean download = ProgramPaths.isDownload(ctx);
        if (SAFE.contains(ctx.method()) && !download) {
            return;
        }
        boolean mayBeSilent = download && SAFE.contains(ctx.method());
        if (!comesFromHere(ctx) && !(mayBeSilent && saysNothing(ctx))) {
            throw refusal(ctx);
        }
    }

    /// @throws Refusal when a request without a session yet says that it comes from elsewhere
    public void requireOwnIfSaid(Context ctx) {
        if (!saysNothing(ctx) && !comesFromHere(ctx)) {
            throw refusal(ctx);
        }
    }

    private boolean comesFromHere(Context ctx) {
        var site = ctx.header("Sec-Fetch-Site");
        return site != null ? OWN.contains(site) : address.isOrigin(ctx.header("Origin"), ctx);
    }

    private static boolean saysNothing(Context ctx) {
        return ctx.header("Sec-Fetch-Site") == null && ctx.header("Origin") == null;
    }

    /// Logs what the portal takes for its own address: a wrong setting shows up here.
    private Refusal refusal(Context ctx) {
        var site = ctx.header("Sec-Fetch-Site");
        if (site == null) {
            LOG.warn(
                    "{} {} was refused: its Origin is {}, and this portal is {}. If people reach it by"
                            + " that address, set {} to it.",
                    ctx.method(),
                    Problems.loggable(ctx),
                    ctx.header("Origin"),
                    address.origins(ctx),
                    Setting.BASE_URL.variable());
        } else {
            LOG.warn(
                    "{} {} was refused: the browser says that it comes from elsewhere ({})",
                    ctx.method(),
                    Problems.loggable(ctx),
                    site);
        }
        return Refusal.forbidden(
                "This request comes from another site. Open the portal itself and try again.");
    }
}
