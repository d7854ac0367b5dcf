package org.leaddistribution.notice;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Members;
import org.leaddistribution.notice.Mail.MailAddress;
import org.leaddistribution.notice.MailWriter.AccountSecrets;
import org.leaddistribution.notice.MailWriter.Recipients;
import org.leaddistribution.notice.MailWriter.UnsubscribeTokens;
import org.leaddistribution.notice.MailWriter.Written;
import org.leaddistribution.notice.Notice.LinkMail;
import org.leaddistribution.notice.Outbox.OutboxEntry;

/// Shows staff a mail as its reader sees it, written by what writes the mails that are sent. It draws no token and
/// changes nothing: where a link has a secret, [#MASK] stands.
public final class PreviewingMail {
    /// What stands in a link in place of its secret; no secret is so short.
    public static final String MASK = "hidden";

    private final MailWriter writer;
    private final MailTexts texts;

    /// @param isOfUse whether the link of such a mail would work, were it sent to this address now
    public PreviewingMail(
            Members members,
            Recipients recipients,
            BiPredicate<LinkMail, String> isOfUse,
            MailTexts texts) {
        AccountSecrets masked =
                (mail, to) -> isOfUse.test(mail, to) ? Optional.of(MASK) : Optional.empty();
        this.writer = new MailWriter(members, recipients, new MaskedTokens(), masked, texts);
        this.texts = texts;
    }

    /// What a reader sees, or why nobody does.
    public sealed interface MailPreview {
        /// As it would be written at this moment.
        record Now(Letter letter) implements MailPreview {}

        /// As it was sent, written anew from what is stored: what the mail tells of may have changed since.
        record Sent(Letter letter) implements MailPreview {}

        /// Nobody would be told.
        record NotWanted(String why) implements MailPreview {}

        /// It cannot be sent to the address that is stored.
        record Undeliverable(String why) implements MailPreview {}
    }

    public record Letter(String to, String subject, MailBody body) {
        static Letter of(Mail mail) {
            return new Letter(mail.to().value(), mail.subject(), mail.body());
        }

        private Letter under(String otherSubject) {
            return new Letter(to, otherSubject, body);
        }

        public String text() {
            return body.text();
        }

        public String html() {
            return body.html();
        }
    }

    public MailPreview preview(OutboxEntry entry) {
        var sent = entry.sent();
        if (sent != null) {
            var to = MailAddress.of(sent.to());
            if (to.isPresent()) {
                var mail = written(entry.notice(), to.get());
                return new MailPreview.Sent(Letter.of(mail).under(sent.subject()));
            }
        }
        return switch (writer.write(entry.notice())) {
            case Written.Ready(var mail) -> new MailPreview.Now(Letter.of(mail));
            case Written.NotWanted(var why) -> new MailPreview.NotWanted(why);
            case Written.Undeliverable(var why) -> new MailPreview.Undeliverable(why);
        };
    }

    private Mail written(Notice notice, MailAddress to) {
        return switch (notice) {
            case Notice.LeadsReady ready -> texts.of(ready, to, MASK);
            case Notice.DistributionEnded ended -> texts.of(ended, to);
            case Notice.Invitation mail -> texts.of(mail, to, MASK);
            case Notice.PasswordReset mail -> texts.of(mail, to, MASK);
            case Notice.EmailChanged mail -> texts.of(mail, to);
        };
    }

    private static final class MaskedTokens implements UnsubscribeTokens {
        @Override
        public String of(MemberAddress member) {
            return MASK;
        }

        @Override
        public Optional<MemberAddress> memberOf(String token) {
            return Optional.empty();
        }
    }
}
