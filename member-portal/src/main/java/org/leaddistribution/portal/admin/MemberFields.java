package org.leaddistribution.portal.admin;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.Password;
import org.leaddistribution.accounts.MemberDraft;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.portal.web.Refusal;

/// What a request says of a member; a field that is absent or null says nothing.
record MemberFields(
        @Nullable String username,
        @Nullable String email,
        @Nullable String tier,
        @Nullable String status,
        @Nullable Boolean leadEmails,
        @Nullable String password,
        @Nullable String memberAddress) {

    /// @throws Refusal when something required is missing, or is not what it may be
    MemberDraft toDraft() {
        return new MemberDraft(
                required("username", username, MemberFields::username),
                required("email", email, MemberFields::email),
                required("tier", tier, MemberFields::tier),
                optional(status, MemberFields::status).orElse(MemberStatus.ACTIVE),
                optional(memberAddress, MemberFields::address).orElse(null),
                passwordOrNull());
    }

    /// @throws Refusal when something is not what it may be
    MemberChange toChange() {
        return new MemberChange(
                optional(email, MemberFields::email).orElse(null),
                optional(tier, MemberFields::tier).orElse(null),
                optional(status, MemberFields::status).orElse(null),
                leadEmails == null ? null : LeadEmails.wanted(leadEmails),
                null);
    }

    @Nullable Password passwordOrNull() {
        if (password != null && password.length() > Password.LONGEST) {
            throw Refusal.badRequest(
                    "The password is too long. It may have " + Password.LONGEST + " characters.");
        }
        return password == null ? null : new Password(password);
    }

    private static <T> T required(String name, @Nullable String text, Function<String, T> read) {
        if (text == null) {
            throw Refusal.badRequest(name + " is missing.");
        }
        return read.apply(text);
    }

    private static <T> Optional<T> optional(@Nullable String text, Function<String, T> read) {
        return Optional.ofNullable(text).map(read);
    }

    private static Username username(String text) {
        return Username.in(text)
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "username may have 1 to 64 of the characters A-Z a-z 0-9 . _ -"));
    }

    private static EmailAddress email(String text) {
        try {
            return new EmailAddress(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw Refusal.badRequest("email is not an address that mail can be sent to.");
        }
    }

    private static Tier tier(String text) {
        return Tier.of(text)
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "tier may be bronze, silver, gold, affiliate or vip_affiliate."));
    }

    private static MemberStatus status(String text) {
        return MemberStatus.of(text)
                .orElseThrow(() -> Refusal.badRequest("status may be active or suspended."));
    }

    private static MemberAddress address(String text) {
        try {
            return new MemberAddress(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw Refusal.badRequest("member_address may have 1 to 128 visible ASCII characters.");
        }
    }
}
