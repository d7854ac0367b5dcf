package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.portal.web.MessagePage.Link;

/// Refusals and faults as people see them.
public final class ProblemPages implements Problems.ProblemPage {
    private final Pages pages;

    public ProblemPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public String html(Context ctx, Problem problem) {
        var status = HttpStatus.forStatus(problem.status());
        boolean signedOut = status == HttpStatus.UNAUTHORIZED;
        return pages.html(
                new MessagePage(
                        pages.frame(ctx, heading(status)),
                        "Error " + problem.status(),
                        signedOut ? "Sign in again, then go on." : problem.detail(),
                        signedOut ? new Link("Sign in", LocalPath.signIn(ctx)) : Link.HOME,
                        RequestId.of(ctx)));
    }

    private static String heading(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Not found";
            case UNAUTHORIZED -> "You are signed out";
            case FORBIDDEN -> "Not allowed";
            case TOO_MANY_REQUESTS -> "Too many attempts";
            default -> status.isServerError() ? "Something went wrong" : "That did not work";
        };
    }
}
