package org.leaddistribution.portal.web;

import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/// Removes or simplifies the request headers that the router would misunderstand.
///
/// - `X-HTTP-Method-Override`: it would believe that rather than the method the request was sent with.
/// - `Sec-WebSocket-Version`: it would look for a web socket, without authentication. There are none.
/// - `Accept-Encoding`: it does not know preferences (`gzip;q=0.8`). It gets to see `gzip`, or nothing.
public final class UnderstoodHeaders implements HttpConfiguration.Customizer {
    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";
    private static final String GZIP = "gzip";

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        var sent = request.getHeaders();
        boolean plain =
                !sent.contains(METHOD_OVERRIDE)
                        && !sent.contains(HttpHeader.SEC_WEBSOCKET_VERSION)
                        && !sent.contains(HttpHeader.ACCEPT_ENCODING);
        return plain ? request : new Understood(request);
    }

    private static final class Understood extends Request.Wrapper {
        private final HttpFields headers;

        Understood(Request sent) {
            super(sent);
            var understood = HttpFields.build(sent.getHeaders());
            understood.remove(METHOD_OVERRIDE);
            understood.remove(HttpHeader.SEC_WEBSOCKET_VERSION);
            understood.remove(HttpHeader.ACCEPT_ENCODING);
            if (takesGzip(sent.getHeaders())) {
                understood.put(HttpHeader.ACCEPT_ENCODING, GZIP);
            }
            this.headers = understood.asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }

    /// Whether somebody takes gzip, and would not rather have the text as it is.
    private static boolean takesGzip(HttpFields headers) {
        var wanted = headers.getQualityCSV(HttpHeader.ACCEPT_ENCODING);
        int gzip = indexOf(GZIP, wanted);
        if (gzip >= 0) {
            int asItIs = indexOf("identity", wanted);
            return asItIs < 0 || gzip < asItIs;
        }
        return wanted.contains("*") && !isNamed(headers);
    }

    private static int indexOf(String coding, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).equalsIgnoreCase(coding)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether gzip is named, if only to refuse it.
    private static boolean isNamed(HttpFields headers) {
        return headers.getFields(HttpHeader.ACCEPT_ENCODING).stream()
                .map(HttpField::getValue)
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(GZIP));
    }
}
