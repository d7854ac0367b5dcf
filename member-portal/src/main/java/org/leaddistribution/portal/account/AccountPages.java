package org.leaddistribution.portal.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.ChoosingLeadEmails;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Form;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.Refusal;

/// `/account`: who one is here, and which mails one wants.
public final class AccountPages {
    private final Pages pages;
    private final ChoosingLeadEmails choosing;

    public AccountPages(Pages pages, ChoosingLeadEmails choosing) {
        this.pages = pages;
        this.choosing = choosing;
    }

    public void show(Context ctx) {
        var user = Caller.signedIn(ctx).user();
        var frame = pages.frame(ctx, "Account");
        var news = news(ctx.queryParam("saved"));
        pages.show(ctx, HttpStatus.OK, AccountView.of(frame, user, news, null));
    }

    public void chooseNotifications(Context ctx) {
        var wanted =
                switch (Form.of(ctx).field("lead_emails")) {
                    case "on" -> LeadEmails.ON;
                    case "off" -> LeadEmails.OFF;
                    default -> throw Refusal.badRequest("Choose on or off.");
                };
        var member = choosing.choose(Caller.member(ctx), wanted).orElseThrow(Refusal::unauthorized);
        var saved = member.leadEmails().areOn() ? "mails-on" : "mails-off";
        ctx.redirect("/account?saved=" + saved + "#notifications", HttpStatus.SEE_OTHER);
    }

    private static @Nullable String news(@Nullable String saved) {
        return switch (saved) {
            case "mails-on" -> "Saved. You will get a mail whenever new leads are there.";
            case "mails-off" -> "Saved. You will get no more mails about new leads.";
            case null, default -> null;
        };
    }
}
