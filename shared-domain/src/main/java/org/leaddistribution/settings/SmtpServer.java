package org.leaddistribution.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The mail server and how to sign in to it; prints without its password.
///
/// @param port 1 to 65535
/// @param user null when the server asks for no sign-in; then `password` is null too
public record SmtpServer(
        String host,
        int port,
        Encryption encryption,
        @Nullable String user,
        @Nullable String password) {

    /// How the connection is kept from listeners.
    public enum Encryption {
        NONE,
        STARTTLS_IF_OFFERED,
        STARTTLS_REQUIRED,
        TLS
    }

    private record Login(@Nullable String user, @Nullable String password) {
        boolean hasPassword() {
            return password != null && !password.isEmpty();
        }
    }

    private static final int SMTP_PORT = 25;
    private static final int SMTPS_PORT = 465;
    private static final int LAST_PORT = 65_535;

    static Optional<SmtpServer> parse(String text) {
        try {
            return of(URI.create(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<SmtpServer> of(URI uri) {
        var host = Optional.ofNullable(uri.getHost());
        var port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(uri);
        var path = Optional.ofNullable(uri.getPath()).orElse("");
        if (port < 1 || port > LAST_PORT || !(path.isEmpty() || "/".equals(path))) {
            return Optional.empty();
        }
        var login = login(uri.getRawUserInfo());
        return host.flatMap(
                name ->
                        encryption(uri, login)
                                .map(
                                        kept ->
                                                new SmtpServer(
                                                        name,
                                                        port,
                                                        kept,
                                                        login.user(),
                                                        login.password())));
    }

    private static int defaultPort(URI uri) {
        return isTls(uri) ? SMTPS_PORT : SMTP_PORT;
    }

    private static boolean isTls(URI uri) {
        return "smtps".equals(scheme(uri));
    }

    private static String scheme(URI uri) {
        return Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    }

    /// A password is not sent over a line that anybody may read, unless that was said.
    private static Optional<Encryption> encryption(URI uri, Login login) {
        var query = Optional.ofNullable(uri.getQuery()).orElse("");
        if (isTls(uri)) {
            return query.isEmpty() ? Optional.of(Encryption.TLS) : Optional.empty();
        }
        if (!"smtp".equals(scheme(uri))) {
            return Optional.empty();
        }
        return switch (query) {
            case "" ->
                    Optional.of(
                            login.hasPassword()
                                    ? Encryption.STARTTLS_REQUIRED
                                    : Encryption.STARTTLS_IF_OFFERED);
            case "starttls=optional" -> Optional.of(Encryption.STARTTLS_IF_OFFERED);
            case "starttls=required" -> Optional.of(Encryption.STARTTLS_REQUIRED);
            case "starttls=off" -> Optional.of(Encryption.NONE);
            default -> Optional.empty();
        };
    }

    private static Login login(@Nullable String userInfo) {
        if (userInfo == null) {
            return new Login(null, null);
        }
        var colon = userInfo.indexOf(':');
        return colon < 0
                ? new Login(decoded(userInfo), "")
                : new Login(
                        decoded(userInfo.substring(0, colon)),
                        decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SmtpServer[host=%s, port=%d, encryption=%s, user=%s, password=<hidden>]",
                host,
                port,
                encryption,
                user);
    }
}
