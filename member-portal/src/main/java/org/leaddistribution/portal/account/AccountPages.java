package org.leaddistribution.portal.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.accounts.ChangingPassword;
import org.leaddistribution.accounts.ChangingPassword.Change;
import org.leaddistribution.accounts.ChoosingLeadEmails;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Form;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.PageFormats;
import org.leaddistribution.portal.web.PageModel;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.PublicAddress;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.SessionCookies;

/// `/account`: what the portal knows of the user, the choice of mails, and changing the password, which
/// ends all sessions.
public final class AccountPages {
    private final Pages pages;
    private final ChoosingLeadEmails choosing;
    private final ChangingPassword changing;
    private final PublicAddress address;
    private final SessionCookies cookies;

    public AccountPages(
            Pages pages,
            ChoosingLeadEmails choosing,
            ChangingPassword changing,
            PublicAddress address,
            SessionCookies cookies) {
        this.pages = pages;
        this.choosing = choosing;
        this.changing = changing;
        this.address = address;
        this.cookies = cookies;
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

    public void changePassword(Context ctx) {
        var user = Caller.signedIn(ctx).user();
        try {
            NewPassword.requireSet(ctx, changing.change(user, passwordChange(ctx)));
        } catch (Refusal refused) {
            var frame = pages.frame(ctx, "Account");
            var fault = refused.problem().detail();
            pages.show(ctx, refused.status(), AccountView.of(frame, user, null, fault));
            return;
        }
        cookies.takeSession(ctx);
        ctx.redirect("/login?after=password", HttpStatus.SEE_OTHER);
    }

    private Change passwordChange(Context ctx) {
        var form = Form.of(ctx);
        var present = NewPassword.password(form.field("password"));
        return new Change(present, NewPassword.in(form), address.clientAddress(ctx));
    }

    /// The account page.
    ///
    /// @param membership null for staff
    /// @param news what was just changed, null for nothing
    /// @param passwordFault why the password stayed as it was, null when nobody tried
    public record AccountView(
            Frame frame,
            String username,
            String role,
            @Nullable Membership membership,
            @Nullable String news,
            @Nullable String passwordFault)
            implements PageModel {

        /// What a member has with us.
        ///
        /// @param tierCode by which the badge is coloured
        /// @param quota what the tier buys
        public record Membership(
                String tier, String tierCode, String quota, String email, boolean leadEmails) {
            static Membership of(Member member) {
                var tier = member.tier();
                return new Membership(
                        tier.label(),
                        tier.code(),
                        tier.isPaid()
                                ? "up to "
                                        + PageFormats.count(tier.quotaPerRound())
                                        + " leads a round"
                                : "no leads",
                        member.email(),
                        member.leadEmails().areOn());
            }
        }

        static AccountView of(
                Frame frame,
                CurrentUser user,
                @Nullable String news,
                @Nullable String passwordFault) {
            var membership =
                    switch (user) {
                        case CurrentUser.OfMember(var member) -> Membership.of(member);
                        case CurrentUser.OfStaff _ -> null;
                    };
            var role =
                    switch (user.role()) {
                        case MEMBER -> "Member";
                        case SUPPORT -> "Support";
                        case ADMIN -> "Administrator";
                    };
            var name = user.username().value();
            return new AccountView(frame, name, role, membership, news, passwordFault);
        }

        @Override
        public String template() {
            return "account.jte";
        }
    }
}
