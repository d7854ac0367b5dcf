package org.leaddistribution.access;

import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.member.Username;

/// The browsers that have signed in to an account: whoever guesses at its password elsewhere does not
/// lock them out.
///
/// An account remembers its latest ones only, so a script that brings no cookies fills nothing.
public interface KnownBrowsers {
    int REMEMBERED_PER_ACCOUNT = 20;

    boolean knows(Username username, TokenHash browser);

    /// Remembers a browser as the latest one; whatever the case of the name.
    void remember(Username username, TokenHash browser);
}
