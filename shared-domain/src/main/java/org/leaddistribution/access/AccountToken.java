package org.leaddistribution.access;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.member.Username;

/// A token that was sent by mail, as it is stored: good once, for one purpose, until it expires.
///
/// @param sent to whom; null for one from before that was kept
public record AccountToken(
        TokenHash token,
        Username username,
        TokenPurpose purpose,
        Instant expiresAt,
        @Nullable Sent sent) {
    /// The account as it was when the token was sent to it.
    ///
    /// A token that is drawn while the account is being changed may be stored after the change has cancelled
    /// every token there was. Then it is of an e-mail or of credentials that are no more, and never good.
    ///
    /// @param email in lower case
    /// @param generation of the credentials
    public record Sent(String email, long generation) {
        public static Sent to(String email, Account account) {
            return new Sent(email.toLowerCase(Locale.ROOT), account.credentials().generation());
        }
    }

    public boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /// Whether the account still is the one that it was sent to.
    public boolean isOf(Account account) {
        return sent == null
                || account.email()
                        .map(email -> Sent.to(email, account))
                        .filter(sent::equals)
                        .isPresent();
    }
}
