package org.leaddistribution.notice;

import java.util.Optional;

/// Draws the secret of an invitation or a reset at the moment it is sent, so that none lies in an outbox.
public interface AccountSecrets {
    /// A new URL-safe token; empty when the mail is pointless by now, or the account has another e-mail.
    ///
    /// @param to where the mail is going
    Optional<String> draw(Notice.LinkMail mail, String to);
}
