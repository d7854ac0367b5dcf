package org.leaddistribution.notice.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.Mailer.SendStep;

/// What the mail library's exceptions mean: whether it was this mail or the server, for now or for good.
final class SmtpFailure {
    private static final int CLOSING = 421;
    private static final int SIGN_IN_FIRST = 530;
    private static final int TRANSIENT = 400;
    private static final int PERMANENT = 500;

    private SmtpFailure() {}

    static SendOutcome unknownHost(String host) {
        return new SendOutcome.Unreachable(
                SendStep.HOST,
                "The mail server's host, "
                        + host
                        + ", is not known. Correct it in LEADS_SMTP_URL, or see to the name service.");
    }

    /// Of what happened before a mail was offered: it would happen to every other mail as well.
    static SendOutcome whileConnecting(
            SendStep step, MessagingException failure, SeenCertificates seen) {
        if (failure instanceof AuthenticationFailedException) {
            return new SendOutcome.Unreachable(
                    SendStep.SIGN_IN,
                    "The mail server refuses the user or the password. Correct them in"
                            + " LEADS_SMTP_URL.");
        }
        var said = said(failure);
        if (said.contains("STARTTLS is required")) {
            return new SendOutcome.Unreachable(
                    SendStep.ENCRYPTION,
                    "The mail server offers no encryption (STARTTLS), without which no password"
                            + " is sent to it. Name one that does in LEADS_SMTP_URL, or add"
                            + " ?starttls=optional to send it all the same.");
        }
        if (step == SendStep.ENCRYPTION || isAboutEncryption(failure)) {
            return new SendOutcome.Unreachable(SendStep.ENCRYPTION, encryption(said, seen));
        }
        return new SendOutcome.Unreachable(
                step, "The mail server does not take a connection: " + said);
    }

    private static String encryption(String said, SeenCertificates seen) {
        return seen.words()
                .map(words -> "The mail server's certificate is not accepted (" + words + "): ")
                .orElse("The connection to the mail server cannot be encrypted: ")
                .concat(said);
    }

    private static boolean isAboutEncryption(Exception failure) {
        for (Throwable each = failure; each != null; each = causeOf(each)) {
            if (each instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable causeOf(Throwable failure) {
        return failure instanceof MessagingException linked
                ? linked.getNextException()
                : failure.getCause();
    }

    /// Of what happened to a mail that was offered.
    ///
    /// @param step how far it came
    static SendOutcome whileSending(SendStep step, MessagingException failure) {
        for (Exception each = failure;
                each instanceof MessagingException linked;
                each = linked.getNextException()) {
            if (linked instanceof SMTPAddressFailedException recipient) {
                return answered(SendStep.RECIPIENT, recipient.getReturnCode(), recipient);
            }
        }
        if (step.compareTo(SendStep.SENDER) <= 0) {
            return new SendOutcome.Unreachable(
                    step,
                    "The mail server takes nothing from this sender; see LEADS_MAIL_FROM: "
                            + said(failure));
        }
        return failure instanceof SMTPSendFailedException refused
                ? answered(step, refused.getReturnCode(), refused)
                : new SendOutcome.BrokenOff(step, said(failure));
    }

    /// Of what had to be ended from here.
    ///
    /// @param step how far it came
    static SendOutcome brokenOff(SendStep step, String why) {
        return step.compareTo(SendStep.SENDER) <= 0
                ? new SendOutcome.Unreachable(step, why)
                : new SendOutcome.BrokenOff(step, why);
    }

    /// Whether the server was not told of the mail's recipient, so that the mail can be offered anew.
    static boolean isBeforeTheRecipient(SendOutcome outcome) {
        return outcome instanceof SendOutcome.Failed failed
                && failed.step().compareTo(SendStep.SENDER) <= 0;
    }

    /// A connection that ended has no code: the library says -1.
    private static SendOutcome answered(SendStep step, int code, MessagingException failure) {
        if (code == SIGN_IN_FIRST) {
            return new SendOutcome.Unreachable(SendStep.SIGN_IN, said(failure));
        }
        if (code == CLOSING || code < TRANSIENT) {
            return new SendOutcome.BrokenOff(step, said(failure));
        }
        return code >= PERMANENT
                ? new SendOutcome.Refused(step, said(failure))
                : new SendOutcome.TryLater(step, said(failure));
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
