package org.leaddistribution.notice;

import java.net.URI;
import java.util.regex.Pattern;

/// The only links that mails hold: fixed paths below the configured address of the portal.
public final class PortalLinks {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]+");

    private final String base;

    /// @param base `http` or `https`, with or without a last slash
    /// @throws IllegalArgumentException when it is neither
    public PortalLinks(URI base) {
        var scheme = base.getScheme();
        if (base.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "LEADS_BASE_URL="
                            + base
                            + " is not a web address. It looks like"
                            + " https://leads.example.org");
        }
        this.base = base.toString().replaceAll("/+$", "");
    }

    public URI myLeads() {
        return at("/leads");
    }

    /// @param token as [UnsubscribeTokens] makes them
    public URI unsubscribe(String token) {
        return withToken("/unsubscribe/", token);
    }

    /// Where a first password is chosen.
    ///
    /// @param token as [AccountSecrets] draws them
    public URI invitation(String token) {
        return withToken("/invitation/", token);
    }

    /// Where another password is chosen.
    ///
    /// @param token as [AccountSecrets] draws them
    public URI reset(String token) {
        return withToken("/reset/", token);
    }

    private URI withToken(String path, String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("A token in a link is URL-safe");
        }
        return at(path + token);
    }

    private URI at(String path) {
        return URI.create(base + path);
    }
}
