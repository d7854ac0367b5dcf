package org.leaddistribution.settings;

import static org.leaddistribution.settings.Setting.BASE_URL;
import static org.leaddistribution.settings.Setting.HOST;
import static org.leaddistribution.settings.Setting.MAX_UPLOAD_BYTES;
import static org.leaddistribution.settings.Setting.PORT;
import static org.leaddistribution.settings.Setting.TRUSTED_PROXIES;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the portal listens and whom it believes.
///
/// @param port 0 to 65535; 0 picks a free one
/// @param baseUrl without a slash at its end; null when links use the listening address
/// @param trustedProxies whose `X-Forwarded-*` headers count
/// @param maxUploadBytes [#UNLIMITED] when nothing was set
public record PortalSettings(
        String host,
        int port,
        @Nullable URI baseUrl,
        Set<InetAddress> trustedProxies,
        long maxUploadBytes) {
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final String LOOPBACK = "127.0.0.1";
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");

    public PortalSettings {
        trustedProxies = Set.copyOf(trustedProxies);
    }

    static PortalSettings from(EnvironmentValues given) {
        return new PortalSettings(
                given.parsed(HOST, PortalSettings::host, "is not a host name or address.")
                        .orElse(LOOPBACK),
                given.parsed(
                                PORT,
                                PortalSettings::port,
                                "is not a port. It may be 0 to 65535; 0 picks a free one.")
                        .orElse(DEFAULT_PORT),
                given.parsed(
                                BASE_URL,
                                PortalSettings::baseUrl,
                                "is not an address of the portal. It may be http://host:port or https://host.")
                        .orElse(null),
                given.parsed(
                                TRUSTED_PROXIES,
                                PortalSettings::addresses,
                                "is not a list of addresses. It may be IP addresses with commas between them.")
                        .orElse(Set.of()),
                given.parsed(
                                MAX_UPLOAD_BYTES,
                                PortalSettings::bytes,
                                "is not a number of bytes. It may be 1 or more; without it there is no limit.")
                        .orElse(UNLIMITED));
    }

    /// Where people find the portal, as far as these settings tell: a portal that picks its port knows better.
    public URI expectedAddress() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        return baseUrl == null ? URI.create("http://" + name + ":" + port) : baseUrl;
    }

    /// The same, on another port.
    public PortalSettings withPort(int other) {
        return new PortalSettings(host, other, baseUrl, trustedProxies, maxUploadBytes);
    }

    private static Optional<String> host(String text) {
        return Optional.of(text).filter(host -> HOST_NAME.matcher(host).matches());
    }

    private static Optional<Integer> port(String text) {
        return wholeNumber(text).filter(port -> port <= LAST_PORT).map(Long::intValue);
    }

    private static Optional<Long> bytes(String text) {
        return wholeNumber(text).filter(bytes -> bytes >= 1);
    }

    private static Optional<Long> wholeNumber(String text) {
        return Optional.of(text).filter(digits -> digits.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private static Optional<URI> baseUrl(String text) {
        try {
            return Optional.of(URI.create(text.replaceFirst("/+$", "")))
                    .filter(PortalSettings::canBeLinked);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean canBeLinked(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }

    private static Optional<Set<InetAddress>> addresses(String text) {
        var addresses = new LinkedHashSet<InetAddress>();
        try {
            Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .map(InetAddress::ofLiteral)
                    .forEach(addresses::add);
            return Optional.of(addresses);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
