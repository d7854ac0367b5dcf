package org.leaddistribution.admin.login;

import org.leaddistribution.access.Password;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.usecase.people.SignInOutcome;

/// The door of the console as its screen needs it; every call asks the database.
public interface StaffDoor {
    SignInOutcome knock(String name, Password password);

    /// Ends a session: of somebody who leaves, or who came to the wrong door.
    void leave(SecretToken token);

    Crowd crowd();

    /// Whether anybody could come in at all.
    enum Crowd {
        NOBODY_YET,
        SOMEBODY
    }
}
