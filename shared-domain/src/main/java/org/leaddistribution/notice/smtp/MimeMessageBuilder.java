package org.leaddistribution.notice.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.leaddistribution.notice.Mail;

/// A mail as it goes over the wire: text with an HTML alternative, and a `Message-ID` of our own.
final class MimeMessageBuilder extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    MimeMessageBuilder(Session session, Mail mail, InternetAddress from, Instant now)
            throws MessagingException {
        super(session);
        this.messageId = "<" + mail.id().value() + "@" + domainOf(from) + ">";
        setFrom(from);
        setRecipient(RecipientType.TO, new InternetAddress(mail.to().value(), true));
        setSubject(mail.subject(), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(alternatives(mail));
        saveChanges();
    }

    /// The library would draw a new one at every attempt.
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.body().text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(mail.body().html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static String domainOf(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }
}
