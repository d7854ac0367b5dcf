package org.leaddistribution.usecase.people;

import java.util.Map;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.Actor;
import org.leaddistribution.access.AuditAction;
import org.leaddistribution.access.AuditTrail;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.CredentialKeeper.Preparation;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.Username;

/// Gives anybody, member or staff, another password on staff's word.
public final class SettingPassword {
    private final Accounts accounts;
    private final CredentialKeeper keeper;
    private final AuditTrail audit;

    public SettingPassword(Accounts accounts, CredentialKeeper keeper, AuditTrail audit) {
        this.accounts = accounts;
        this.keeper = keeper;
        this.audit = audit;
    }

    public PasswordOutcome set(Actor actor, Username name, Password password) {
        return accounts.named(name)
                .map(account -> give(actor, account, password))
                .orElseGet(PasswordOutcome.NoSuchAccount::new);
    }

    private PasswordOutcome give(Actor actor, Account account, Password password) {
        var name = account.username();
        return switch (keeper.prepare(password, name)) {
            case Preparation.Ready(var hash) -> {
                keeper.give(account, hash);
                audit.note(actor, AuditAction.PASSWORD_SET, name.value(), Map.of());
                yield new PasswordOutcome.PasswordSet();
            }
            case Preparation.Weak(var broken) -> new PasswordOutcome.Weak(broken);
            case Preparation.Busy _ -> new PasswordOutcome.Busy();
        };
    }
}
