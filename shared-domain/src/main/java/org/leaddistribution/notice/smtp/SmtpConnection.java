package org.leaddistribution.notice.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.notice.Mail;
import org.leaddistribution.notice.Mailer.MailConnection;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.Mailer.SendStep;
import org.leaddistribution.notice.smtp.SmtpMailer.SmtpLimits;
import org.leaddistribution.settings.SmtpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One conversation with a mail server, for many mails.
///
/// What is said to the server is said in a virtual thread of its own, so that the whole of a mail has an end:
/// interrupting such a thread closes the socket that it waits for.
final class SmtpConnection implements MailConnection {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private final SmtpServer server;
    private final InternetAddress from;
    private final SmtpLimits limits;
    private final InstantSource clock;
    private @Nullable SteppedTransport open;

    SmtpConnection(
            SmtpServer server, InternetAddress from, SmtpLimits limits, InstantSource clock) {
        this.server = server;
        this.from = from;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public SendOutcome send(Mail mail) {
        var attempt = new Attempt(mail, open);
        var task = started(attempt::make);
        try {
            var outcome = task.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
            open = attempt.transport;
            return outcome;
        } catch (TimeoutException _) {
            task.cancel(true);
            return brokenOff(attempt, "The mail server took longer than " + limits.whole());
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return brokenOff(attempt, "The program ended");
        } catch (ExecutionException bug) {
            throw new IllegalStateException("Sending a mail went wrong", bug.getCause());
        }
    }

    private SendOutcome brokenOff(Attempt attempt, String why) {
        open = null;
        return SmtpFailure.brokenOff(attempt.step(), why);
    }

    /// Says goodbye, where there is still somebody to say it to.
    @Override
    public void close() {
        var last = open;
        open = null;
        if (last == null) {
            return;
        }
        var task =
                started(
                        () -> {
                            leave(last);
                            return last;
                        });
        try {
            task.get(limits.silence().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            LOG.debug("The mail server takes no goodbye");
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("Leaving a mail server went wrong", bug.getCause());
        }
    }

    private static <T> FutureTask<T> started(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("smtp").start(task);
        return task;
    }

    private static void leave(SteppedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException tooLateToMatter) {
            LOG.debug("The mail server did not say goodbye", tooLateToMatter);
        }
    }

    /// One try at one mail.
    private final class Attempt {
        private final Mail mail;
        private volatile @Nullable SteppedTransport transport;

        /// @param last the conversation that the mail before was sent in; null for none
        Attempt(Mail mail, @Nullable SteppedTransport last) {
            this.mail = mail;
            this.transport = last;
        }

        SendStep step() {
            var current = transport;
            return current == null ? SendStep.HOST : current.step();
        }

        /// A server may end a conversation between two mails, or say only then that it had enough: what was not
        /// yet offered is offered in a new one.
        SendOutcome make() throws MessagingException {
            var last = transport;
            if (last != null && last.isConnected()) {
                var outcome = offered(last);
                if (!SmtpFailure.isBeforeTheRecipient(outcome)) {
                    return outcome;
                }
                leave(last);
            }
            return inNewConversation();
        }

        private SendOutcome inNewConversation() throws MessagingException {
            transport = null;
            var trust = SeenCertificates.ofTheSystem();
            var opened = new SteppedTransport(SmtpSession.with(server, limits, trust));
            try {
                InetAddress.getByName(server.host());
                transport = opened;
                opened.connect(server.host(), server.port(), server.user(), server.password());
            } catch (UnknownHostException unknown) {
                return SmtpFailure.unknownHost(server.host());
            } catch (MessagingException failure) {
                transport = null;
                return SmtpFailure.whileConnecting(opened.step(), failure, trust);
            }
            return offered(opened);
        }

        private SendOutcome offered(SteppedTransport to) throws MessagingException {
            var message = new MimeMessageBuilder(to.session(), mail, from, clock.instant());
            try {
                to.sendMessage(message, message.getAllRecipients());
                return new SendOutcome.Sent();
            } catch (MessagingException failure) {
                return SmtpFailure.whileSending(to.step(), failure);
            }
        }
    }
}
