package org.leaddistribution.portal.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.accounts.ChangingPassword;
import org.leaddistribution.accounts.ChangingPassword.Change;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Form;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.PublicAddress;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.SessionCookies;

/// Changing one's own password on the account page, which signs one out everywhere.
public final class PasswordPages {
    private final Pages pages;
    private final ChangingPassword changing;
    private final PublicAddress address;
    private final SessionCookies cookies;

    public PasswordPages(
            Pages pages, ChangingPassword changing, PublicAddress address, SessionCookies cookies) {
        this.pages = pages;
        this.changing = changing;
        this.address = address;
        this.cookies = cookies;
    }

    public void change(Context ctx) {
        var user = Caller.signedIn(ctx).user();
        try {
            NewPassword.requireSet(ctx, changing.change(user, wish(ctx)));
        } catch (Refusal refused) {
            var frame = pages.frame(ctx, "Account");
            var fault = refused.problem().detail();
            pages.show(ctx, refused.status(), AccountView.of(frame, user, null, fault));
            return;
        }
        cookies.takeSession(ctx);
        ctx.redirect("/login?after=password", HttpStatus.SEE_OTHER);
    }

    private Change wish(Context ctx) {
        var form = Form.of(ctx);
        var present = NewPassword.password(form.field("password"));
        return new Change(present, NewPassword.in(form), address.clientAddress(ctx));
    }
}
