package org.leaddistribution.usecase.people;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountToken;
import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.access.Username;

/// Draws the token of an account mail at the moment it is sent.
public final class IssuingTokens {
    private final AccountTokens tokens;
    private final Accounts accounts;
    private final InstantSource clock;

    public IssuingTokens(AccountTokens tokens, Accounts accounts, InstantSource clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The token for the link, earlier ones of that person void. Nothing when the mail is pointless: the
    /// account is gone or suspended, or whoever was invited has a password by now.
    public Optional<SecretToken> issue(Username username, TokenPurpose purpose) {
        return accounts.named(username)
                .filter(Account::maySignIn)
                .filter(
                        account ->
                                purpose != TokenPurpose.INVITATION
                                        || account.credentials().hash() == null)
                .map(_ -> store(username, purpose));
    }

    private SecretToken store(Username username, TokenPurpose purpose) {
        var token = SecretToken.drawn();
        var expiresAt = clock.instant().plus(purpose.life()).truncatedTo(ChronoUnit.MILLIS);
        tokens.cancelAllOf(username);
        tokens.store(new AccountToken(token.hash(), username, purpose, expiresAt));
        return token;
    }
}
