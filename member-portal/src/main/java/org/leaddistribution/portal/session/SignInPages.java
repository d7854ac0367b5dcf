package org.leaddistribution.portal.session;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Form;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.LocalPath;
import org.leaddistribution.portal.web.PageModel;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.Refusal;

/// `/`, `/login` and `/logout`: signing in and out.
public final class SignInPages {
    private final Pages pages;
    private final SignInService signInService;

    public SignInPages(Pages pages, SignInService signInService) {
        this.pages = pages;
        this.signInService = signInService;
    }

    public void home(Context ctx) {
        var target =
                Caller.of(ctx)
                        .map(caller -> LocalPath.home(caller.user().role()))
                        .orElse(LocalPath.SIGN_IN);
        ctx.redirect(target, HttpStatus.SEE_OTHER);
    }

    public void show(Context ctx) {
        if (Caller.of(ctx).isPresent()) {
            home(ctx);
            return;
        }
        var next = LocalPath.of(ctx.queryParam("next"), "");
        pages.show(ctx, HttpStatus.OK, form(ctx, "", next, news(ctx.queryParam("after")), null));
    }

    public void signIn(Context ctx) {
        var form = Form.of(ctx);
        var username = form.field("username").strip();
        var next = LocalPath.of(form.field("next"), "");
        try {
            var user = signInService.signIn(ctx, username, form.field("password")).user();
            ctx.redirect(next.isEmpty() ? LocalPath.home(user.role()) : next, HttpStatus.SEE_OTHER);
        } catch (Refusal refused) {
            if (refused.status() == HttpStatus.FORBIDDEN) {
                throw refused;
            }
            var again = form(ctx, username, next, null, refused.problem().detail());
            pages.show(ctx, refused.status(), again);
        }
    }

    public void signOut(Context ctx) {
        signInService.signOut(ctx);
        ctx.redirect(LocalPath.SIGN_IN + "?after=sign-out", HttpStatus.SEE_OTHER);
    }

    private SignInForm form(
            Context ctx,
            String username,
            String next,
            @Nullable String news,
            @Nullable String fault) {
        return new SignInForm(pages.frame(ctx, "Sign in"), username, next, news, fault);
    }

    private static @Nullable String news(@Nullable String after) {
        return switch (after) {
            case "sign-out" -> "You are signed out.";
            case "password" -> "Your password is set. Sign in with it.";
            case null, default -> null;
        };
    }

    /// The sign-in page.
    ///
    /// @param username as it was typed
    /// @param next where to go afterwards; empty for the start page
    /// @param news what happened before, null for nothing
    /// @param fault why it did not work, null when nobody tried yet
    public record SignInForm(
            Frame frame,
            String username,
            String next,
            @Nullable String news,
            @Nullable String fault)
            implements PageModel {

        @Override
        public String template() {
            return "sign-in.jte";
        }
    }
}
