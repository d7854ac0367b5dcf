package org.leaddistribution.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Text as it goes into a query.
final class Encoded {
    private Encoded() {}

    static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
