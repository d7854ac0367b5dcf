package org.leaddistribution.notice;

/// Hands mails to a mail server, one at a time, within a bounded time each.
public interface Mailer {
    /// Stands where no mail server is configured.
    Mailer NONE = new NoMailer();

    Readiness readiness();

    /// Never throws for what a server or the network does.
    SendOutcome send(Mail mail);

    /// Whether it makes sense to try at all.
    enum Readiness {
        READY,
        NOT_CONFIGURED
    }

    /// What a mail server made of a mail. Reasons are for staff and hold no password.
    sealed interface SendOutcome {
        record Sent() implements SendOutcome {}

        /// This mail failed now and may succeed later.
        record TryLater(String reason) implements SendOutcome {}

        /// This mail will never be taken.
        record Refused(String reason) implements SendOutcome {}

        /// The server takes no mail at all now, whichever it is.
        record Unreachable(String reason) implements SendOutcome {}
    }

    /// Sends nothing: mail waits until a mail server is configured.
    final class NoMailer implements Mailer {
        @Override
        public Readiness readiness() {
            return Readiness.NOT_CONFIGURED;
        }

        @Override
        public SendOutcome send(Mail mail) {
            return new SendOutcome.Unreachable(
                    "No mail server is configured. Set LEADS_SMTP_URL and start again.");
        }
    }
}
