package org.leaddistribution.admin;

import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.CheckingSession;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SignInOrigin;
import org.leaddistribution.access.SigningIn;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.access.SigningOut;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.admin.login.SignInViewModel.StaffSignIn;
import org.leaddistribution.runtime.Application;

/// Signs staff in to one database and out of it. After a first sign-in this console is recognised.
final class ConsoleSignIn implements StaffSignIn {
    /// Where attempts come from. Each console counts by itself, so wrong guesses elsewhere do not block it.
    private final String here = "console " + UUID.randomUUID();

    private final Application application;
    private final SigningIn signingIn;
    private final SigningOut signingOut;
    private final CheckingSession checking;
    private volatile @Nullable SecretToken console;

    ConsoleSignIn(Application application) {
        this.application = application;
        this.signingIn = application.accounts().signingIn();
        this.signingOut = application.accounts().signingOut();
        this.checking = application.accounts().checkingSession();
    }

    @Override
    public SignInOutcome signIn(String name, Password password) {
        var outcome = signingIn.signIn(name, password, new SignInOrigin(here, console));
        if (outcome instanceof SignInOutcome.SignedIn in) {
            console = in.browser();
        }
        return outcome;
    }

    @Override
    public void signOut(SecretToken token) {
        signingOut.signOut(token);
    }

    @Override
    public StaffCount staffCount() {
        return application.store().staffAccounts().all().isEmpty()
                ? StaffCount.NONE_YET
                : StaffCount.SOME;
    }

    @Override
    public Optional<StaffOutcome> addFirst(StaffDraft draft) {
        return application.accounts().managingStaff().addFirst(draft);
    }

    /// @param touches grows whenever the holder of the token touches a key or the mouse
    /// @param ended called on the asking thread when the session is over
    StoredSessionCheck check(SecretToken token, LongSupplier touches, Runnable ended) {
        return new StoredSessionCheck(checking, token, touches, ended);
    }

    Application application() {
        return application;
    }
}
