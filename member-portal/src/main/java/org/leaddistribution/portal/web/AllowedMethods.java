package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names the methods that a path takes: in the answer to OPTIONS, and where a method is refused.
public final class AllowedMethods {
    private static final String ALLOW = "Allow";

    private final Function<String, List<HandlerType>> routed;

    /// @param routed the methods for which a path has a route; empty for an unknown path
    public AllowedMethods(Function<String, List<HandlerType>> routed) {
        this.routed = routed;
    }

    /// Runs first: TRACE sends a request back as it came, which shows cookies to scripts.
    ///
    /// @throws Refusal 405
    public void refuseTrace(Context ctx) {
        if (ctx.method().equals(HandlerType.TRACE)) {
            ctx.header("Connection", "close");
            throw refusal();
        }
    }

    /// Answers OPTIONS on a known path; runs after the caller is identified.
    public void answerOptions(Context ctx) {
        if (ctx.method().equals(HandlerType.OPTIONS) && !routed.apply(ctx.path()).isEmpty()) {
            name(ctx);
            ctx.status(HttpStatus.NO_CONTENT);
            ctx.skipRemainingHandlers();
        }
    }

    /// Adds `Allow` to an answer.
    void name(Context ctx) {
        var names =
                Stream.concat(routed.apply(ctx.path()).stream(), Stream.of(HandlerType.OPTIONS))
                        .map(HandlerType::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        ctx.header(ALLOW, names);
    }

    static Refusal refusal() {
        return new Refusal(
                Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "This path does not take this method. Allow names those it takes."));
    }
}
