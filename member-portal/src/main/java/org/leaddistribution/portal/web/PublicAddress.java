package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.settings.PortalSettings;
import org.leaddistribution.settings.Setting;

/// The address by which people reach the portal, and the client's address behind a proxy.
///
/// Headers that anyone can forge count only where they come from a named proxy.
public final class PublicAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /// Some proxies name the port too: `192.0.2.7:51234`, `[2001:db8::7]:51234`.
    private static final Pattern WITH_PORT =
            Pattern.compile("^(?:\\[([^\\]]+)\\](?::\\d+)?|([0-9.]+):\\d+)$");

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

    /// What cannot work with these settings; empty where all is well.
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (configured == null && isWildcard(host)) {
            warnings.add(
                    ("The portal listens on all addresses (%s=%s), but nobody said by which people"
                                    + " reach it: links in mail lead to %s, and forms of older browsers are"
                                    + " refused. Set %s.")
                            .formatted(
                                    Setting.HOST.variable(),
                                    host,
                                    host,
                                    Setting.BASE_URL.variable()));
        }
        if (isHttps() && trustedProxies.isEmpty()) {
            warnings.add(
                    ("%s=%s says that a proxy ends HTTPS, but none is trusted: pages are sent to"
                                    + " HTTPS again and again, and the API is refused. Set %s to the"
                                    + " addresses of the proxy.")
                            .formatted(
                                    Setting.BASE_URL.variable(),
                                    configured,
                                    Setting.TRUSTED_PROXIES.variable()));
        }
        return warnings;
    }

    private static boolean isWildcard(String host) {
        try {
            return InetAddress.ofLiteral(host).isAnyLocalAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /// Where the portal listens.
    public URI listening(int port) {
        return at(host, port);
    }

    private static URI at(String host, int port) {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /// Whether a browser's `Origin` header names this portal; the `Host` header is not trusted.
    boolean isOrigin(@Nullable String origin, Context ctx) {
        return origins(ctx).stream().anyMatch(own -> own.equalsIgnoreCase(origin));
    }

    /// The values of `Origin` that browsers send from the portal's own pages.
    Set<String> origins(Context ctx) {
        if (configured != null) {
            return Set.of(originOf(configured));
        }
        var request = ctx.req();
        int port = request.getLocalPort();
        var own = new TreeSet<String>();
        own.add(originOf(at(host, port)));
        own.add(originOf(at(request.getLocalAddr(), port)));
        return own;
    }

    private static String originOf(URI base) {
        var host = base.getScheme() + "://" + base.getHost();
        return base.getPort() < 0 ? host : host + ":" + base.getPort();
    }

    /// Where a request comes from.
    public String clientAddress(Context ctx) {
        var lines = Collections.list(ctx.req().getHeaders(FORWARDED_FOR));
        return clientAddress(ctx.req().getRemoteAddr(), lines);
    }

    /// Where a request comes from, before any path is looked at.
    String clientAddress(Request request) {
        var lines = request.getHeaders().getValuesList(FORWARDED_FOR);
        return clientAddress(Request.getRemoteAddr(request), lines);
    }

    /// @param forwarded by each proxy in turn, in as many lines as they liked
    private String clientAddress(String peer, List<String> forwarded) {
        if (forwarded.isEmpty() || !isTrustedProxy(peer)) {
            return peer;
        }
        var hops = String.join(",", forwarded).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = WITH_PORT.matcher(hops[i].strip()).replaceFirst("$1$2");
            if (!isTrustedProxy(hop)) {
                return hop;
            }
        }
        return peer;
    }

    /// The address at the other end of a connection.
    static String peerOf(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : "";
    }

    /// Whether a request that must be encrypted is not.
    boolean isReadableByOthers(Context ctx) {
        return isHttps()
                && !(isTrustedProxy(ctx.req().getRemoteAddr())
                        && "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto")));
    }

    /// Whether `X-Forwarded-*` headers count that come from there.
    boolean isTrustedProxy(String address) {
        try {
            return trustedProxies.contains(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
