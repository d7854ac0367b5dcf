package org.leaddistribution.notice;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Members;
import org.leaddistribution.notice.Mail.MailAddress;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.LeadsReady;
import org.leaddistribution.notice.Notice.LinkMail;
import org.leaddistribution.notice.Notice.PasswordReset;

/// Turns a notice into a mail at the moment it is sent: to whom, if at all, by what holds then.
public final class MailWriter {
    private final Members members;
    private final Recipients recipients;
    private final UnsubscribeTokens unsubscribing;
    private final AccountSecrets accounts;
    private final MailTexts texts;

    public MailWriter(
            Members members,
            Recipients recipients,
            UnsubscribeTokens unsubscribing,
            AccountSecrets accounts,
            MailTexts texts) {
        this.members = members;
        this.recipients = recipients;
        this.unsubscribing = unsubscribing;
        this.accounts = accounts;
        this.texts = texts;
    }

    Written write(Notice notice) {
        return switch (notice) {
            case LeadsReady ready -> toMember(ready);
            case DistributionEnded ended -> toAdmin(ended);
            case Invitation mail -> toAccount(mail, (to, token) -> texts.of(mail, to, token));
            case PasswordReset mail -> toAccount(mail, (to, token) -> texts.of(mail, to, token));
            case EmailChanged mail -> addressed(mail.oldEmail(), to -> texts.of(mail, to));
        };
    }

    private Written toMember(LeadsReady ready) {
        var found = members.byAddress(ready.member());
        if (found.isEmpty()) {
            return new Written.NotWanted("The member does not exist any more.");
        }
        Member member = found.get();
        if (member.status() == MemberStatus.SUSPENDED) {
            return new Written.NotWanted("The member is suspended and cannot sign in.");
        }
        if (!member.leadEmails().areOn()) {
            return new Written.NotWanted("The member has turned these mails off.");
        }
        return addressed(
                member.email(), to -> texts.of(ready, to, unsubscribing.of(member.address())));
    }

    private Written toAdmin(DistributionEnded ended) {
        return recipients
                .adminFor(ended.uploader())
                .map(email -> addressed(email, to -> texts.of(ended, to)))
                .orElseGet(
                        () ->
                                new Written.NotWanted(
                                        ended.uploader()
                                                + " has no e-mail, or is disabled. Set"
                                                + " LEADS_ADMIN_EMAIL, or give the account one."));
    }

    private Written toAccount(LinkMail mail, BiFunction<MailAddress, String, Mail> letter) {
        var email = recipients.personal(mail.username());
        if (email.isEmpty()) {
            return new Written.NotWanted(
                    "The account is gone, suspended or disabled, or has no e-mail.");
        }
        var token = accounts.draw(mail, email.get());
        if (token.isEmpty()) {
            return new Written.NotWanted(
                    "The link would be of no use: the account is gone or suspended, has a password"
                            + " already, or another e-mail.");
        }
        return addressed(email.get(), to -> letter.apply(to, token.get()));
    }

    private static Written addressed(String email, Function<MailAddress, Mail> letter) {
        return MailAddress.of(email)
                .<Written>map(to -> new Written.Ready(letter.apply(to)))
                .orElseGet(
                        () ->
                                new Written.Undeliverable(
                                        "The e-mail is not an address that mail can be sent to."
                                                + " Correct it."));
    }

    /// What a notice has become.
    sealed interface Written {
        record Ready(Mail mail) implements Written {}

        record NotWanted(String why) implements Written {}

        record Undeliverable(String why) implements Written {}
    }

    /// Draws the secret of an invitation or a reset at the moment it is sent, so that none lies in an outbox.
    public interface AccountSecrets {
        /// A new URL-safe token; empty when the mail is pointless by now, or the account has another e-mail.
        ///
        /// @param to where the mail is going
        Optional<String> draw(Notice.LinkMail mail, String to);
    }

    /// Signed words that let a member turn the mails off without signing in. Nothing is stored for them.
    public interface UnsubscribeTokens {
        /// URL-safe, the same for the same member.
        String of(MemberAddress member);

        /// The member that a token was made for, or empty when it is forged.
        Optional<MemberAddress> memberOf(String token);
    }

    /// Where mails that are not about a member's leads go.
    ///
    /// @param adminEmail who is told of every distribution; null to tell whoever uploaded it
    public record Recipients(AddressBook book, @Nullable String adminEmail) {
        Optional<String> adminFor(String uploader) {
            return adminEmail == null ? book.emailOf(uploader) : Optional.of(adminEmail);
        }

        Optional<String> personal(String username) {
            return book.emailOf(username);
        }

        /// Where the people who sign in read their mail, members and staff alike.
        public interface AddressBook {
            /// As it is now; empty when there is no such account, it may not be used now, or it has no e-mail.
            Optional<String> emailOf(String username);
        }
    }
}
