package org.leaddistribution.notice;

import org.leaddistribution.kernel.Coded;

/// Hands mails to a mail server.
public interface Mailer {
    /// Stands where no mail server is configured.
    Mailer NONE = new NoMailer();

    Readiness readiness();

    /// A connection for all mails of one pass; it is made when the first is sent, and anew when it was lost.
    MailConnection open();

    /// Whether it makes sense to try at all.
    enum Readiness {
        READY,
        NOT_CONFIGURED
    }

    /// Takes one mail after the other, each within a bounded time. For one thread.
    interface MailConnection extends AutoCloseable {
        /// Never throws for what a server or the network does.
        SendOutcome send(Mail mail);

        @Override
        void close();
    }

    /// What a mail server made of a mail.
    sealed interface SendOutcome {
        record Sent() implements SendOutcome {}

        /// Something went wrong at a step. Reasons are for staff and hold no password.
        sealed interface Failed extends SendOutcome {
            SendStep step();

            String reason();
        }

        /// This mail failed now and may succeed later.
        record TryLater(SendStep step, String reason) implements Failed {}

        /// This mail will never be taken.
        record Refused(SendStep step, String reason) implements Failed {}

        /// The server takes no mail at all now, whichever it is; this one was not offered to it.
        record Unreachable(SendStep step, String reason) implements Failed {}

        /// The conversation ended in the middle of this mail: whether the server has taken it is unknown.
        record BrokenOff(SendStep step, String reason) implements Failed {}
    }

    /// What has to succeed for a mail to be sent, in this order.
    enum SendStep implements Coded {
        /// That a mail server is named at all.
        SETTINGS,
        /// Finding the address of its host.
        HOST,
        CONNECTION,
        /// TLS, from the beginning or by STARTTLS, and the server's certificate.
        ENCRYPTION,
        GREETING,
        SIGN_IN,
        /// That the server takes mail from `LEADS_MAIL_FROM`.
        SENDER,
        /// That it takes mail to the recipient.
        RECIPIENT,
        /// That it takes the text.
        MESSAGE;

        /// As people read it, after "failed at": `looking up the host`.
        public String label() {
            return switch (this) {
                case SETTINGS -> "reading the settings";
                case HOST -> "looking up the host";
                case CONNECTION -> "connecting";
                case ENCRYPTION -> "encrypting the connection";
                case GREETING -> "the server's greeting";
                case SIGN_IN -> "signing in";
                case SENDER -> "naming the sender";
                case RECIPIENT -> "naming the recipient";
                case MESSAGE -> "handing over the message";
            };
        }
    }

    /// Sends nothing: mail waits until a mail server is configured.
    final class NoMailer implements Mailer, MailConnection {
        @Override
        public Readiness readiness() {
            return Readiness.NOT_CONFIGURED;
        }

        @Override
        public MailConnection open() {
            return this;
        }

        @Override
        public SendOutcome send(Mail mail) {
            return new SendOutcome.Unreachable(
                    SendStep.SETTINGS,
                    "No mail server is configured. Set LEADS_SMTP_URL and start again.");
        }

        @Override
        public void close() {}
    }
}
