package org.leaddistribution.portal.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.accounts.ChoosingLeadEmails;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.MessagePage;
import org.leaddistribution.portal.web.PageModel;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.Refusal;

/// `/unsubscribe/{token}`: no more mails about new leads, without signing in.
///
/// Mail programs post here by themselves (RFC 8058), with or without a body; the token is all that counts.
public final class UnsubscribePages {
    private static final String DONE =
            " gets no more mails about new leads. The files go on waiting in My Leads, and under"
                    + " Account the mails can be turned on again.";

    private static final String DONE_BEFORE =
            " gets no mails about new leads: they were turned off before, and nothing was changed now."
                    + " Under Account they can be turned on again.";

    private final Pages pages;
    private final ChoosingLeadEmails choosing;

    public UnsubscribePages(Pages pages, ChoosingLeadEmails choosing) {
        this.pages = pages;
        this.choosing = choosing;
    }

    public void show(Context ctx) {
        var holder = choosing.holderOf(token(ctx)).orElseThrow(UnsubscribePages::forged);
        var frame = pages.frame(ctx, "Turn mails off");
        pages.show(ctx, HttpStatus.OK, new UnsubscribeForm(frame, holder.username(), ctx.path()));
    }

    public void unsubscribe(Context ctx) {
        var before = choosing.holderOf(token(ctx)).orElseThrow(UnsubscribePages::forged);
        if (!before.leadEmails().areOn()) {
            say(ctx, "The mails were off already", before.username() + DONE_BEFORE);
            return;
        }
        var member = choosing.unsubscribe(token(ctx)).orElseThrow(UnsubscribePages::forged);
        say(ctx, "The mails are off", member.username() + DONE);
    }

    private void say(Context ctx, String title, String text) {
        var page = MessagePage.of(pages.frame(ctx, title), text, MessagePage.Link.HOME);
        pages.show(ctx, HttpStatus.OK, page);
    }

    private static String token(Context ctx) {
        return ctx.pathParam("token");
    }

    private static Refusal forged() {
        return Refusal.notFound(
                "This link is not complete. Open it from the mail itself, or sign in and turn the"
                        + " mails off under Account.");
    }

    /// The page behind the unsubscribe link: it asks, because mail programs open links by themselves.
    ///
    /// @param action where the button leads
    public record UnsubscribeForm(Frame frame, String username, String action)
            implements PageModel {
        @Override
        public String template() {
            return "unsubscribe.jte";
        }
    }
}
