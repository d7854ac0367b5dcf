package org.leaddistribution.portal.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.access.SignInThrottle.Verdict;
import org.leaddistribution.accounts.AskingForReset;
import org.leaddistribution.portal.web.CrossSite;
import org.leaddistribution.portal.web.Form;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.MessagePage;
import org.leaddistribution.portal.web.PageModel;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.PublicAddress;
import org.leaddistribution.portal.web.Refusal;

/// `/forgotten`: asking for a mail to choose another password. The answer tells nobody who has an account.
public final class ForgottenPages {
    private static final String ANSWER =
            "If there is an account of that name, a mail is on its way to its address. The link in it"
                    + " works for 30 minutes. Nothing there? Look among the unwanted mails, check the user"
                    + " name, or ask support.";
    private static final String NO_MAIL =
            "No mail can be sent from here, so no link either. Ask support for another password.";

    private final Pages pages;
    private final AskingForReset asking;
    private final CrossSite crossSite;
    private final PublicAddress address;
    private final Mailing mailing;

    public ForgottenPages(
            Pages pages,
            AskingForReset asking,
            CrossSite crossSite,
            PublicAddress address,
            Mailing mailing) {
        this.pages = pages;
        this.asking = asking;
        this.crossSite = crossSite;
        this.address = address;
        this.mailing = mailing;
    }

    /// Whether the portal has a mail server.
    public enum Mailing {
        CONFIGURED,
        NOT_CONFIGURED
    }

    public void show(Context ctx) {
        var frame = pages.frame(ctx, "Forgotten password");
        switch (mailing) {
            case CONFIGURED -> pages.show(ctx, HttpStatus.OK, new ForgottenForm(frame));
            case NOT_CONFIGURED -> sayThatNoMailIsSent(ctx, HttpStatus.OK);
        }
    }

    /// @throws Refusal 429 when that was asked too often
    public void ask(Context ctx) {
        crossSite.requireOwnIfSaid(ctx);
        var name = Form.of(ctx).field("username").strip();
        switch (mailing) {
            case CONFIGURED -> queue(ctx, name);
            case NOT_CONFIGURED -> sayThatNoMailIsSent(ctx, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private void queue(Context ctx, String name) {
        switch (asking.ask(name, address.clientAddress(ctx))) {
            case Verdict.Held(var retryAfter) -> throw Refusal.later(ctx, retryAfter);
            case Verdict.Free _ -> {
                var frame = pages.frame(ctx, "Check your e-mail");
                var page = MessagePage.of(frame, ANSWER, MessagePage.Link.SIGN_IN);
                pages.show(ctx, HttpStatus.OK, page);
            }
        }
    }

    private void sayThatNoMailIsSent(Context ctx, HttpStatus status) {
        var frame = pages.frame(ctx, "Forgotten password");
        pages.show(ctx, status, MessagePage.of(frame, NO_MAIL, MessagePage.Link.SIGN_IN));
    }

    /// The page that asks who forgot the password.
    public record ForgottenForm(Frame frame) implements PageModel {
        @Override
        public String template() {
            return "forgotten.jte";
        }
    }
}
