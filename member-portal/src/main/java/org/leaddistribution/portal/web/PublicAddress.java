package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.settings.PortalSettings;

/// By which address people reach the portal, and who they are behind a proxy.
///
/// Headers that anyone can forge count only where they come from a named proxy.
public final class PublicAddress {
    private final @Nullable URI configured;
    private final String host;
    private final Set<InetAddress> trustedProxies;

    public PublicAddress(PortalSettings settings) {
        this.configured = settings.baseUrl();
        this.host = settings.host();
        this.trustedProxies = settings.trustedProxies();
    }

    /// Whether people use HTTPS, which a proxy ends.
    public boolean isHttps() {
        return configured != null && "https".equals(configured.getScheme());
    }

    /// The configured address, without a slash at its end.
    public Optional<URI> configured() {
        return Optional.ofNullable(configured);
    }

    /// Where the portal listens.
    public URI listening(int port) {
        return at(host, port);
    }

    private static URI at(String host, int port) {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /// Whether a browser's `Origin` header names this portal; the `Host` header, which lies, has no say.
    boolean isOrigin(@Nullable String origin, Context ctx) {
        if (configured != null) {
            return originOf(configured).equalsIgnoreCase(origin);
        }
        var request = ctx.req();
        int port = request.getLocalPort();
        return originOf(at(host, port)).equalsIgnoreCase(origin)
                || originOf(at(request.getLocalAddr(), port)).equalsIgnoreCase(origin);
    }

    private static String originOf(URI base) {
        var host = base.getScheme() + "://" + base.getHost();
        return base.getPort() < 0 ? host : host + ":" + base.getPort();
    }

    /// Where a request comes from.
    public String clientAddress(Context ctx) {
        var peer = ctx.req().getRemoteAddr();
        var forwarded = ctx.header("X-Forwarded-For");
        if (forwarded == null || !isTrusted(peer)) {
            return peer;
        }
        var hops = forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (!isTrusted(hop)) {
                return hop;
            }
        }
        return peer;
    }

    /// Whether a request that must be encrypted is not.
    boolean isTooOpen(Context ctx) {
        return isHttps()
                && !(isTrusted(ctx.req().getRemoteAddr())
                        && "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto")));
    }

    private boolean isTrusted(String address) {
        try {
            return trustedProxies.contains(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
