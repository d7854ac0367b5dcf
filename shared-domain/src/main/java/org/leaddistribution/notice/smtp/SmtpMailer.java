package org.leaddistribution.notice.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import org.leaddistribution.notice.Mailer;
import org.leaddistribution.settings.SmtpServer;

/// Hands mails to an SMTP server. Safe for many threads.
public final class SmtpMailer implements Mailer {
    private final SmtpServer server;
    private final InternetAddress from;
    private final SmtpLimits limits;
    private final InstantSource clock;

    /// @param from an address, or a name with the address in angle brackets
    /// @throws IllegalArgumentException when `from` is neither
    public SmtpMailer(SmtpServer server, String from, SmtpLimits limits, InstantSource clock) {
        this.server = server;
        this.from = sender(from);
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Readiness readiness() {
        return Readiness.READY;
    }

    @Override
    public MailConnection open() {
        return new SmtpConnection(server, from, limits, clock);
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException malformed) {
            throw new IllegalArgumentException(
                    "LEADS_MAIL_FROM=" + from + " is not a sender", malformed);
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
