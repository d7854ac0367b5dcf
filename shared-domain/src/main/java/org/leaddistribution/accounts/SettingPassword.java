package org.leaddistribution.accounts;

import org.leaddistribution.access.Account;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.CredentialKeeper.Preparation;
import org.leaddistribution.access.Password;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.member.Username;

/// Gives anybody, member or staff, another password on staff's word.
public final class SettingPassword {
    private final Accounts accounts;
    private final CredentialKeeper keeper;

    public SettingPassword(Accounts accounts, CredentialKeeper keeper) {
        this.accounts = accounts;
        this.keeper = keeper;
    }

    public PasswordOutcome set(Actor actor, Username name, Password password) {
        return accounts.named(name)
                .map(account -> give(actor, account, password))
                .orElseGet(PasswordOutcome.NoSuchAccount::new);
    }

    private PasswordOutcome give(Actor actor, Account account, Password password) {
        return switch (keeper.prepare(password, account.username())) {
            case Preparation.Ready(var hash) -> {
                keeper.give(actor, account, hash);
                yield new PasswordOutcome.PasswordSet();
            }
            case Preparation.Weak(var broken) -> new PasswordOutcome.Weak(broken);
            case Preparation.Busy _ -> new PasswordOutcome.Busy();
        };
    }
}
