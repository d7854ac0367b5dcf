package org.leaddistribution.accounts;

import java.time.InstantSource;
import java.util.Optional;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.AccountTokens.AccountToken;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.CredentialKeeper.Preparation;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.Username;

/// Lets whoever reads an account's mail choose its password: the first one, or another.
public final class ResettingPassword {
    private final Accounts accounts;
    private final AccountTokens tokens;
    private final CredentialKeeper keeper;
    private final UnitOfWork work;
    private final InstantSource clock;

    public ResettingPassword(
            Accounts accounts,
            AccountTokens tokens,
            CredentialKeeper keeper,
            UnitOfWork work,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.keeper = keeper;
        this.work = work;
        this.clock = clock;
    }

    /// Whose link it is, or nothing when it is dead; looking does not use it up.
    public Optional<Username> holderOf(SecretToken token, TokenPurpose purpose) {
        return tokens.find(token.hash(), purpose, clock.instant())
                .flatMap(this::accountOf)
                .map(Account::username);
    }

    /// Uses the link up, once the password is good enough to be taken.
    public PasswordOutcome choose(SecretToken token, TokenPurpose purpose, Password password) {
        var holder = holderOf(token, purpose).orElse(null);
        if (holder == null) {
            return new PasswordOutcome.DeadToken();
        }
        return switch (keeper.prepare(password, holder)) {
            case Preparation.Ready(var hash) -> work.inOne(() -> redeem(token, purpose, hash));
            case Preparation.Weak(var broken) -> new PasswordOutcome.Weak(broken);
            case Preparation.Busy _ -> new PasswordOutcome.Busy();
        };
    }

    private PasswordOutcome redeem(SecretToken token, TokenPurpose purpose, PasswordHash hash) {
        var account =
                tokens.redeem(token.hash(), purpose, clock.instant()).flatMap(this::accountOf);
        account.ifPresent(holder -> keeper.give(Actor.of(holder.username()), holder, hash));
        return account.isPresent()
                ? new PasswordOutcome.PasswordSet()
                : new PasswordOutcome.DeadToken();
    }

    private Optional<Account> accountOf(AccountToken token) {
        return accounts.named(token.username()).filter(token::isOf);
    }
}
