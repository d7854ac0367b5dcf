package org.leaddistribution.notice;

import java.util.Optional;

/// Draws the secret of an invitation or a reset at the moment it is sent, so that none lies in an outbox.
public interface AccountSecrets {
    /// A new URL-safe token, earlier ones of this mail void; empty when the account is gone or suspended.
    Optional<String> draw(Notice.AccountMail mail);
}
