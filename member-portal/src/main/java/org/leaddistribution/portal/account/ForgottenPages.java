package org.leaddistribution.portal.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.portal.web.CrossSite;
import org.leaddistribution.portal.web.Form;
import org.leaddistribution.portal.web.MessagePage;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.usecase.people.ResettingPassword;

/// `/forgotten`: asking for a mail to choose another password. The answer tells nobody who has an account.
public final class ForgottenPages {
    private static final String ANSWER =
            "If there is an account of that name, a mail is on its way to its address. The link in it"
                    + " works for 30 minutes. Nothing there? Look among the unwanted mails, check the user"
                    + " name, or ask support.";

    private final Pages pages;
    private final ResettingPassword resetting;
    private final CrossSite crossSite;

    public ForgottenPages(Pages pages, ResettingPassword resetting, CrossSite crossSite) {
        this.pages = pages;
        this.resetting = resetting;
        this.crossSite = crossSite;
    }

    public void show(Context ctx) {
        var frame = pages.frame(ctx, "Forgotten password");
        pages.show(ctx, HttpStatus.OK, new ForgottenForm(frame));
    }

    public void ask(Context ctx) {
        crossSite.requireOwnIfSaid(ctx);
        resetting.ask(Form.of(ctx).field("username").strip());
        var frame = pages.frame(ctx, "Look into your mail");
        pages.show(ctx, HttpStatus.OK, MessagePage.of(frame, ANSWER, MessagePage.Way.SIGN_IN));
    }
}
