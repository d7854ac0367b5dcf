package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;

/// Ends a request with a problem; thrown by handlers, written in one place.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public static Refusal badRequest(String detail) {
        return new Refusal(Problem.of(HttpStatus.BAD_REQUEST, detail));
    }

    public static Refusal notFound(String detail) {
        return new Refusal(Problem.of(HttpStatus.NOT_FOUND, detail));
    }

    public static Refusal conflict(String detail) {
        return new Refusal(Problem.of(HttpStatus.CONFLICT, detail));
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(Problem.of(HttpStatus.FORBIDDEN, detail));
    }

    public static Refusal unauthorized() {
        return new Refusal(
                Problem.of(HttpStatus.UNAUTHORIZED, "Sign in first: POST /api/sessions."));
    }

    /// Too many attempts: the answer says, in its headers too, how long to wait.
    public static Refusal later(Context ctx, Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        ctx.header("Retry-After", Long.toString(seconds));
        return new Refusal(
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many attempts. Try again in " + PageFormats.duration(pause) + "."));
    }

    public HttpStatus status() {
        return HttpStatus.forStatus(problem.status());
    }

    public Problem problem() {
        return problem;
    }
}
