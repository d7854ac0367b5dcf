package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.util.UUID;
import org.slf4j.MDC;

/// The name of one request, by which an answer is found again in the log.
public final class RequestId {
    private static final String NAME = "request_id";

    private RequestId() {}

    public static void draw(Context ctx) {
        var id = UUID.randomUUID().toString();
        ctx.attribute(NAME, id);
        ctx.header("X-Request-Id", id);
        MDC.put(NAME, id);
    }

    public static void forget() {
        MDC.remove(NAME);
    }

    static String of(Context ctx) {
        String id = ctx.attribute(NAME);
        return id == null ? "-" : id;
    }
}
