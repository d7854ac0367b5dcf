package org.leaddistribution.access;

import java.time.Instant;
import java.util.Optional;
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
    void cancelAllOf(Username username);
}
