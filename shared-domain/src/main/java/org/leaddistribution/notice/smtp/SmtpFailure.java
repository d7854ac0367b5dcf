package org.leaddistribution.notice.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.leaddistribution.notice.Mailer.SendOutcome;

/// What the mail library's exceptions mean: whether it was this mail or the server, for now or for good.
final class SmtpFailure {
    private static final int CLOSING = 421;
    private static final int SIGN_IN_FIRST = 530;
    private static final int PERMANENT = 500;

    private SmtpFailure() {}

    /// Of what happened before a mail was offered: it would happen to every other mail as well.
    static SendOutcome whileConnecting(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new SendOutcome.Unreachable(
                    "The mail server refuses the user or the password. Correct them in"
                            + " LEADS_SMTP_URL.");
        }
        var said = said(failure);
        return new SendOutcome.Unreachable(
                said.contains("STARTTLS is required")
                        ? "The mail server offers no encryption (STARTTLS), without which no password"
                                + " is sent to it. Name one that does in LEADS_SMTP_URL, or add"
                                + " ?starttls=optional to send it all the same."
                        : "The mail server does not take a connection: " + said);
    }

    /// Of what happened to a mail that was offered.
    static SendOutcome whileSending(MessagingException failure) {
        for (Exception each = failure;
                each instanceof MessagingException linked;
                each = linked.getNextException()) {
            if (linked instanceof SMTPAddressFailedException recipient) {
                return answered(recipient.getReturnCode(), recipient);
            }
        }
        if (failure instanceof SMTPSendFailedException refused) {
            return isAboutSender(refused)
                    ? new SendOutcome.Unreachable(
                            "The mail server takes nothing from this sender; see LEADS_MAIL_FROM: "
                                    + said(refused))
                    : answered(refused.getReturnCode(), refused);
        }
        return new SendOutcome.TryLater(said(failure));
    }

    private static boolean isAboutSender(SMTPSendFailedException refused) {
        var command = refused.getCommand();
        return command != null && command.toUpperCase(Locale.ROOT).startsWith("MAIL");
    }

    private static SendOutcome answered(int code, MessagingException failure) {
        if (code == CLOSING || code == SIGN_IN_FIRST) {
            return new SendOutcome.Unreachable(said(failure));
        }
        return code >= PERMANENT
                ? new SendOutcome.Refused(said(failure))
                : new SendOutcome.TryLater(said(failure));
    }

    /// The server's own words, on one line.
    private static String said(MessagingException failure) {
        var words = failure.getMessage();
        if (failure.getNextException() instanceof IOException cause) {
            words = words + ": " + cause.getMessage();
        }
        return words == null ? "no reason given" : words.strip().replaceAll("\\s+", " ");
    }
}
