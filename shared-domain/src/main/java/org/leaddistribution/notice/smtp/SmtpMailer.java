package org.leaddistribution.notice.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.leaddistribution.notice.Mail;
import org.leaddistribution.notice.Mailer;
import org.leaddistribution.settings.SmtpServer;
import org.leaddistribution.settings.SmtpServer.Encryption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands mails to an SMTP server, each over a connection of its own.
///
/// Safe for many threads; each call takes [SmtpLimits#whole] at most.
public final class SmtpMailer implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

    private final SmtpServer server;
    private final InternetAddress from;
    private final SmtpLimits limits;
    private final InstantSource clock;
    private final Session session;

    /// @param from an address, or a name with the address in angle brackets
    /// @throws IllegalArgumentException when `from` is neither
    public SmtpMailer(SmtpServer server, String from, SmtpLimits limits, InstantSource clock) {
        this.server = server;
        this.from = sender(from);
        this.limits = limits;
        this.clock = clock;
        this.session = SmtpSession.with(server, limits);
    }

    @Override
    public Readiness readiness() {
        return Readiness.READY;
    }

    @Override
    public SendOutcome send(Mail mail) {
        var attempt = new Attempt(mail);
        var task = new FutureTask<>(attempt::make);
        Thread.ofVirtual().name("smtp").start(task);
        try {
            return task.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            return attempt.brokenOff("The mail server took longer than " + limits.whole());
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return attempt.brokenOff("The program ended");
        } catch (ExecutionException bug) {
            throw new IllegalStateException("Sending a mail went wrong", bug.getCause());
        }
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException malformed) {
            throw new IllegalArgumentException(
                    "LEADS_MAIL_FROM=" + from + " is not a sender", malformed);
        }
    }

    /// One try at one mail. Its thread is virtual: interrupting it closes the socket it waits for.
    private final class Attempt {
        private final Mail mail;
        private volatile boolean offered;

        Attempt(Mail mail) {
            this.mail = mail;
        }

        SendOutcome make() throws MessagingException {
            var letter = new MimeMessageBuilder(session, mail, from, clock.instant());
            var transport = session.getTransport(SmtpSession.PROTOCOL);
            try {
                transport.connect(server.host(), server.port(), server.user(), server.password());
            } catch (MessagingException failure) {
                return SmtpFailure.whileConnecting(failure);
            }
            offered = true;
            try {
                transport.sendMessage(letter, letter.getAllRecipients());
                return new SendOutcome.Sent();
            } catch (MessagingException failure) {
                return SmtpFailure.whileSending(failure);
            } finally {
                leave(transport);
            }
        }

        SendOutcome brokenOff(String why) {
            return offered ? new SendOutcome.TryLater(why) : new SendOutcome.Unreachable(why);
        }

        private void leave(Transport transport) {
            try {
                transport.close();
            } catch (MessagingException tooLateToMatter) {
                LOG.debug("The mail server did not say goodbye", tooLateToMatter);
            }
        }
    }

    /// A mail as it goes over the wire: text with an HTML alternative, and a `Message-ID` of our own.
    private static final class MimeMessageBuilder extends MimeMessage {
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

    /// What the mail library has to be told of a server; by itself it waits for ever.
    private static final class SmtpSession {
        static final String PROTOCOL = "smtp";

        private SmtpSession() {}

        static Session with(SmtpServer server, SmtpLimits limits) {
            var settings = new Properties();
            settings.put("mail.smtp.connectiontimeout", millis(limits.connect()));
            settings.put("mail.smtp.timeout", millis(limits.silence()));
            settings.put("mail.smtp.writetimeout", millis(limits.silence()));
            settings.put("mail.smtp.quitwait", "false");
            settings.put("mail.smtp.auth", Boolean.toString(server.user() != null));
            settings.put("mail.smtp.ssl.checkserveridentity", "true");
            encrypt(settings, server.encryption());
            return Session.getInstance(settings);
        }

        private static void encrypt(Properties settings, Encryption encryption) {
            switch (encryption) {
                case NONE -> {}
                case STARTTLS_IF_OFFERED -> settings.put("mail.smtp.starttls.enable", "true");
                case STARTTLS_REQUIRED -> {
                    settings.put("mail.smtp.starttls.enable", "true");
                    settings.put("mail.smtp.starttls.required", "true");
                }
                case TLS -> settings.put("mail.smtp.ssl.enable", "true");
            }
        }

        private static String millis(Duration time) {
            return Long.toString(time.toMillis());
        }
    }

    /// How long a mail server may take.
    ///
    /// @param connect until it accepts a connection
    /// @param silence until it says or takes the next byte
    /// @param whole for one mail from beginning to end, however slowly the bytes go
    public record SmtpLimits(Duration connect, Duration silence, Duration whole) {
        /// The whole must stay below [org.leaddistribution.lease.LeaseTimes#staleAfter()] of the mail's lease, 30 s.
        public static final SmtpLimits USUAL =
                new SmtpLimits(
                        Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20));
    }
}
