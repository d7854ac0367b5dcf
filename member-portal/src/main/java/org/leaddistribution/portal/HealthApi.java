package org.leaddistribution.portal;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.kernel.StoreFault.GuardLost;
import org.leaddistribution.kernel.StoreFault.StoreStarting;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.Refusal;

/// `/healthz` and `/readyz`, for monitoring.
final class HealthApi {
    private final Runnable requireReady;

    /// @param requireReady throws a [StoreFault] while the database cannot be worked on
    HealthApi(Runnable requireReady) {
        this.requireReady = requireReady;
    }

    private record Health(String status) {}

    void alive(Context ctx) {
        Json.answer(ctx, HttpStatus.OK, new Health("alive"));
    }

    void ready(Context ctx) {
        try {
            requireReady.run();
        } catch (StoreFault fault) {
            throw notReady(fault);
        }
        Json.answer(ctx, HttpStatus.OK, new Health("ready"));
    }

    /// Anyone may ask, so the answer names no host and no index.
    private static Refusal notReady(StoreFault fault) {
        return switch (fault) {
            case GuardLost _ ->
                    notReady("guard_lost", "The database has lost a guard: see the log.");
            case StoreStarting _ -> notReady("starting", "The database is being made ready.");
            case StoreFault _ -> notReady("database_unreachable", "The database does not answer.");
        };
    }

    private static Refusal notReady(String code, String detail) {
        return new Refusal(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail).with("code", code));
    }
}
