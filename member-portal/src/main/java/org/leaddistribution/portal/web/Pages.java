package org.leaddistribution.portal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.portal.web.MessagePage.Link;

/// Renders pages by the templates that were compiled with the portal.
public final class Pages {
    static final String MEDIA_TYPE = "text/html";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    public Pages(Assets assets) {
        this.assets = assets;
    }

    public Assets assets() {
        return assets;
    }

    /// @param title what a browser's tab says, before the name of the portal
    public Frame frame(Context ctx, String title) {
        return Frame.of(ctx, title, assets);
    }

    public void show(Context ctx, HttpStatus status, PageModel page) {
        Problems.leaveAsWritten(ctx);
        TextAnswer.write(ctx.status(status), MEDIA_TYPE, html(page));
    }

    /// The page of a refusal or a fault.
    public String problem(Context ctx, Problem problem) {
        var status = HttpStatus.forStatus(problem.status());
        boolean signedOut = status == HttpStatus.UNAUTHORIZED;
        return html(
                new MessagePage(
                        frame(ctx, heading(status)),
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

    private String html(PageModel page) {
        var output = new StringOutput();
        engine.render(page.template(), page, output);
        return output.toString();
    }
}
