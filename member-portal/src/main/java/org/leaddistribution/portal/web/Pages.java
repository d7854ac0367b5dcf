package org.leaddistribution.portal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Turns what a page shows into HTML, by the templates that were compiled with the portal.
public final class Pages {
    static final String MEDIA_TYPE = "text/html";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    public Pages(Assets assets) {
        this.assets = assets;
    }

    /// @param title what a browser's tab says, before the name of the portal
    public Frame frame(Context ctx, String title) {
        return Frame.of(ctx, title, assets);
    }

    public void show(Context ctx, HttpStatus status, PageModel page) {
        Problems.leaveAsWritten(ctx);
        TextAnswer.write(ctx.status(status), MEDIA_TYPE, html(page));
    }

    String html(PageModel page) {
        var output = new StringOutput();
        engine.render(page.template(), page, output);
        return output.toString();
    }
}
