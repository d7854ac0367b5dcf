package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.util.UUID;
import org.slf4j.MDC;

/// The id of a request, by which an answer is found again in the log.
public final class RequestId {
    static final String NAME = "request_id";
    static final String HEADER = "X-Request-Id";

    private RequestId() {}

    public static void draw(Context ctx) {
        var id = drawn();
        ctx.attribute(NAME, id);
        ctx.header(HEADER, id);
        MDC.put(NAME, id);
    }

    static String drawn() {
        return UUID.randomUUID().toString();
    }

    public static void forget() {
        MDC.remove(NAME);
    }

    /// Names the same request on a thread that goes on with it.
    public static void goOn(String id) {
        MDC.put(NAME, id);
    }

    public static String of(Context ctx) {
        String id = ctx.attribute(NAME);
        return id == null ? "-" : id;
    }
}
