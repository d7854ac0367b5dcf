package org.leaddistribution.accounts;

import java.time.InstantSource;
import java.util.Optional;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.AccountTokens.AccountToken;
import org.leaddistribution.access.AccountTokens.AccountToken.Sent;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.Username;

/// Draws the token of an account mail at the moment it is sent.
public final class IssuingTokens {
    private final AccountTokens tokens;
    private final Accounts accounts;
    private final UnitOfWork work;
    private final InstantSource clock;

    public IssuingTokens(
            AccountTokens tokens, Accounts accounts, UnitOfWork work, InstantSource clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.work = work;
        this.clock = clock;
    }

    /// The token for the link. Those under way stay good: of a mail that was sent twice, people see the first.
    /// Nothing when the mail is pointless: the account is gone or suspended, has another e-mail, or whoever was
    /// invited has a password by now.
    ///
    /// @param to where the mail is going; the link is good only while that is the account's e-mail
    public Optional<SecretToken> issue(Username username, TokenPurpose purpose, String to) {
        var token = SecretToken.drawn();
        return work.inOne(
                () ->
                        accounts.named(username)
                                .filter(account -> isWanted(account, purpose, to))
                                .map(
                                        account ->
                                                store(
                                                        account,
                                                        purpose,
                                                        Sent.to(to, account),
                                                        token)));
    }

    /// Whether [#issue] would draw one now; draws none.
    public boolean wouldIssue(Username username, TokenPurpose purpose, String to) {
        return accounts.named(username)
                .filter(account -> isWanted(account, purpose, to))
                .isPresent();
    }

    private static boolean isWanted(Account account, TokenPurpose purpose, String to) {
        return account.maySignIn()
                && account.email().filter(to::equalsIgnoreCase).isPresent()
                && (purpose != TokenPurpose.INVITATION || account.credentials().hash() == null);
    }

    private SecretToken store(Account account, TokenPurpose purpose, Sent sent, SecretToken token) {
        var expiresAt = clock.instant().plus(purpose.life());
        tokens.store(new AccountToken(token.hash(), account.username(), purpose, expiresAt, sent));
        return token;
    }
}
