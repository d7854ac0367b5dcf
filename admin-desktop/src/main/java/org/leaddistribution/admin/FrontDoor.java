package org.leaddistribution.admin;

import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.Authenticator;
import org.leaddistribution.access.HashingCost;
import org.leaddistribution.access.HashingLimits;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordHasher;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SignInOrigin;
import org.leaddistribution.access.SignInThrottle;
import org.leaddistribution.admin.login.StaffDoor;
import org.leaddistribution.usecase.people.CheckingSession;
import org.leaddistribution.usecase.people.SignInOutcome;
import org.leaddistribution.usecase.people.SigningIn;
import org.leaddistribution.usecase.people.SigningOut;

/// The door of the console, wired to one database. It knows this console again after a first sign-in.
final class FrontDoor implements StaffDoor {
    /// Where its attempts come from: every console by itself, none held for what others guess.
    private final String here = "console " + UUID.randomUUID();

    private final Backend backend;
    private final SigningIn signingIn;
    private final SigningOut signingOut;
    private final CheckingSession checking;
    private volatile @Nullable SecretToken console;

    FrontDoor(Backend backend) {
        var store = backend.store();
        var accounts = new Accounts(store.memberAccounts(), store.staffAccounts());
        var hasher = new PasswordHasher(HashingCost.STANDARD, HashingLimits.STANDARD);
        this.backend = backend;
        this.signingIn =
                new SigningIn(
                        new Authenticator(accounts, hasher),
                        new SignInThrottle(store.recentAttempts(), backend.clock()),
                        store.knownBrowsers(),
                        store.sessions(),
                        backend.clock());
        this.signingOut = new SigningOut(store.sessions());
        this.checking = new CheckingSession(store.sessions(), accounts, backend.clock());
    }

    @Override
    public SignInOutcome knock(String name, Password password) {
        var outcome = signingIn.signIn(name, password, new SignInOrigin(here, console));
        if (outcome instanceof SignInOutcome.SignedIn in) {
            console = in.browser();
        }
        return outcome;
    }

    @Override
    public void leave(SecretToken token) {
        signingOut.signOut(token);
    }

    @Override
    public Crowd crowd() {
        return backend.store().staffAccounts().all().isEmpty() ? Crowd.NOBODY_YET : Crowd.SOMEBODY;
    }

    /// @param touches grows whenever the holder of the token touches a key or the mouse
    /// @param ended hears, on the asking thread, when the session is over
    SessionCheck check(SecretToken token, LongSupplier touches, Runnable ended) {
        return new SessionCheck(checking, token, touches, ended);
    }

    Backend backend() {
        return backend;
    }
}
