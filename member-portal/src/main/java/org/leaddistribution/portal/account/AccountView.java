package org.leaddistribution.portal.account;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.member.Member;
import org.leaddistribution.portal.web.Formats;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.PageModel;

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
                            ? "up to " + Formats.count(tier.quotaPerRound()) + " leads a round"
                            : "no leads",
                    member.email(),
                    member.leadEmails().areOn());
        }
    }

    static AccountView of(
            Frame frame, CurrentUser user, @Nullable String news, @Nullable String passwordFault) {
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
