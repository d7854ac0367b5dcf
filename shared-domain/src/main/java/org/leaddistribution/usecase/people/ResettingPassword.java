package org.leaddistribution.usecase.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountToken;
import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.CredentialKeeper.Preparation;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.access.Username;
import org.leaddistribution.notice.Notice.PasswordReset;
import org.leaddistribution.notice.Outbox;

/// Lets whoever reads an account's mail choose its password: the first one, or another.
public final class ResettingPassword {
    private final Accounts accounts;
    private final AccountTokens tokens;
    private final Outbox outbox;
    private final CredentialKeeper keeper;
    private final InstantSource clock;

    public ResettingPassword(
            Accounts accounts,
            AccountTokens tokens,
            Outbox outbox,
            CredentialKeeper keeper,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.outbox = outbox;
        this.keeper = keeper;
        this.clock = clock;
    }

    /// Has the mail sent if there is such an account. Whoever asks is told the same either way.
    public void ask(String name) {
        Username.in(name)
                .flatMap(accounts::named)
                .filter(Account::maySignIn)
                .filter(ResettingPassword::hasMail)
                .ifPresent(this::queueMail);
    }

    private void queueMail(Account account) {
        var mail = PasswordReset.to(account.username().value());
        outbox.queue(List.of(mail), clock.instant());
    }

    /// Whose link it is, or nothing when it is dead; looking does not use it up.
    public Optional<Username> holderOf(SecretToken token, TokenPurpose purpose) {
        return tokens.find(token.hash(), purpose, clock.instant()).map(AccountToken::username);
    }

    /// Uses the link up, once the password is good enough to be taken.
    public PasswordOutcome choose(SecretToken token, TokenPurpose purpose, Password password) {
        var holder = holderOf(token, purpose).orElse(null);
        if (holder == null) {
            return new PasswordOutcome.DeadToken();
        }
        return switch (keeper.prepare(password, holder)) {
            case Preparation.Ready(var hash) ->
                    tokens.redeem(token.hash(), purpose, clock.instant())
                            .flatMap(redeemed -> accounts.named(redeemed.username()))
                            .map(
                                    account -> {
                                        keeper.give(account, hash);
                                        return (PasswordOutcome) new PasswordOutcome.PasswordSet();
                                    })
                            .orElseGet(PasswordOutcome.DeadToken::new);
            case Preparation.Weak(var broken) -> new PasswordOutcome.Weak(broken);
            case Preparation.Busy _ -> new PasswordOutcome.Busy();
        };
    }

    private static boolean hasMail(Account account) {
        return switch (account) {
            case Account.OfMember _ -> true;
            case Account.OfStaff(var staff, _) -> staff.email() != null;
        };
    }
}
