package org.leaddistribution.portal.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.accounts.ResettingPassword;
import org.leaddistribution.portal.web.CrossSite;
import org.leaddistribution.portal.web.Form;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.MessagePage;
import org.leaddistribution.portal.web.PageModel;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.Refusal;

/// `/invitation/{token}` and `/reset/{token}`: choosing a password by a link that came by mail.
public final class PasswordLinkPages {
    private final Pages pages;
    private final ResettingPassword resetting;
    private final CrossSite crossSite;

    public PasswordLinkPages(Pages pages, ResettingPassword resetting, CrossSite crossSite) {
        this.pages = pages;
        this.resetting = resetting;
        this.crossSite = crossSite;
    }

    public void showInvitation(Context ctx) {
        show(ctx, HttpStatus.OK, TokenPurpose.INVITATION, null);
    }

    public void showReset(Context ctx) {
        show(ctx, HttpStatus.OK, TokenPurpose.RESET, null);
    }

    public void acceptInvitation(Context ctx) {
        choose(ctx, TokenPurpose.INVITATION);
    }

    public void reset(Context ctx) {
        choose(ctx, TokenPurpose.RESET);
    }

    private void show(
            Context ctx, HttpStatus status, TokenPurpose purpose, @Nullable String fault) {
        var token = SecretToken.in(ctx.pathParam("token"));
        var holder = token.flatMap(known -> resetting.holderOf(known, purpose)).orElse(null);
        if (holder == null) {
            showDead(ctx);
            return;
        }
        var frame = pages.frame(ctx, "Choose a password");
        var form = new PasswordLinkForm(frame, holder.value(), ctx.path(), fault);
        pages.show(ctx, status, form);
    }

    private void choose(Context ctx, TokenPurpose purpose) {
        crossSite.requireOwnIfSaid(ctx);
        try {
            var token =
                    SecretToken.in(ctx.pathParam("token"))
                            .orElseThrow(() -> Refusal.notFound(NewPassword.DEAD_LINK));
            var password = NewPassword.in(Form.of(ctx));
            NewPassword.requireSet(ctx, resetting.choose(token, purpose, password));
        } catch (Refusal refused) {
            show(ctx, refused.status(), purpose, refused.problem().detail());
            return;
        }
        ctx.redirect("/login?after=password", HttpStatus.SEE_OTHER);
    }

    private void showDead(Context ctx) {
        var frame = pages.frame(ctx, "This link does not work any more");
        var way = MessagePage.Link.FORGOTTEN;
        pages.show(ctx, HttpStatus.NOT_FOUND, MessagePage.of(frame, NewPassword.DEAD_LINK, way));
    }

    /// The page behind the link of an invitation or a reset.
    ///
    /// @param action where the form goes
    /// @param fault why it did not work, null when nobody tried yet
    public record PasswordLinkForm(
            Frame frame, String username, String action, @Nullable String fault)
            implements PageModel {

        @Override
        public String template() {
            return "choose-password.jte";
        }
    }
}
