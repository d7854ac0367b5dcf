package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.util.Set;

/// Tells which paths are for programs rather than for people.
final class ProgramPaths {
    private static final String API = "/api";
    private static final String DOWNLOADS = API + "/users/leads/download/";
    private static final Set<String> HEALTH = Set.of("/healthz", "/readyz");
    private static final String DESCRIPTION = "/openapi.json";

    private ProgramPaths() {}

    static boolean isApi(Context ctx) {
        return ctx.path().equals(API) || ctx.path().startsWith(API + "/");
    }

    static boolean isDownload(Context ctx) {
        return ctx.path().startsWith(DOWNLOADS);
    }

    static boolean isHealth(Context ctx) {
        return HEALTH.contains(ctx.path());
    }

    static boolean isForPrograms(Context ctx) {
        return isApi(ctx) || isHealth(ctx) || ctx.path().equals(DESCRIPTION);
    }
}
