package org.leaddistribution.notice;

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
