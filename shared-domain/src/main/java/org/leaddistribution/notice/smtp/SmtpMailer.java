package org.leaddistribution.notice.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.leaddistribution.notice.Mail;
import org.leaddistribution.notice.Mailer;
import org.leaddistribution.settings.SmtpServer;
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
}
