package org.leaddistribution.notice.smtp;

import java.time.Duration;

/// How long a mail server may take.
///
/// @param connect until it accepts a connection
/// @param silence until it says or takes the next byte
/// @param whole for one mail from beginning to end, however slowly the bytes go
public record SmtpLimits(Duration connect, Duration silence, Duration whole) {
    /// The whole stays well below the time after which another program takes over.
    public static final SmtpLimits USUAL =
            new SmtpLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20));
}
