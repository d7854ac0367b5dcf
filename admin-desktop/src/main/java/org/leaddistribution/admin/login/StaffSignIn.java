package org.leaddistribution.admin.login;

import org.leaddistribution.access.Password;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SignInOutcome;

/// The signInService of the console as its screen needs it; every call asks the database.
public interface StaffSignIn {
    SignInOutcome signIn(String name, Password password);

    /// Ends a session: of somebody who leaves, or who came to the wrong signInService.
    void signOut(SecretToken token);

    StaffCount staffCount();

    /// Whether anybody could come in at all.
    enum StaffCount {
        NONE_YET,
        SOME
    }
}
