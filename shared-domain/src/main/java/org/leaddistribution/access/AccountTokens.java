package org.leaddistribution.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.member.Username;

/// The invitations and resets that are under way. What has expired may be forgotten at any time.
public interface AccountTokens {
    void store(AccountToken token);

    /// Looks without using it up; nothing when it is used, expired or of another purpose.
    Optional<AccountToken> find(TokenHash token, TokenPurpose purpose, Instant now);

    /// Uses it up: of any number who try at once, one gets it.
    Optional<AccountToken> redeem(TokenHash token, TokenPurpose purpose, Instant now);

    /// Makes every token of a person for one purpose worthless, whatever the case of the name.
    void cancel(Username username, TokenPurpose purpose);

    /// Makes every token of a person worthless, whatever the case of the name.
    default void cancelAllOf(Username username) {
        cancelAllOf(List.of(username));
    }

    /// The same for several people.
    void cancelAllOf(Collection<Username> usernames);

    /// A token that was sent by mail, as it is stored: good once, for one purpose, until it expires.
    ///
    /// @param sent to whom; null for one from before that was kept
    record AccountToken(
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
}
