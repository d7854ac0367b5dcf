package org.leaddistribution.admin;

import java.util.function.LongSupplier;
import org.leaddistribution.access.CheckingSession;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.admin.fx.UserError;

/// Asks the database whether one person's session is still valid; never on the JavaFX thread.
///
/// Only keys and the mouse keep a session alive: a check with neither since the last one does not extend it.
final class StoredSessionCheck implements SessionCheck {
    private static final long NEVER = -1;

    private final CheckingSession checking;
    private final SecretToken token;
    private final LongSupplier touches;
    private final Runnable ended;
    private volatile long noted = NEVER;

    /// @param touches grows whenever the holder touches a key or the mouse
    /// @param ended called on the asking thread when the session is over
    StoredSessionCheck(
            CheckingSession checking, SecretToken token, LongSupplier touches, Runnable ended) {
        this.checking = checking;
        this.token = token;
        this.touches = touches;
        this.ended = ended;
    }

    /// @throws UserError when the session is over
    void requireSignedIn() {
        user();
    }

    @Override
    public String requireAdmin() {
        var user = user();
        if (user.role() != Role.ADMIN) {
            throw new UserError("Only administrators may do that.");
        }
        return user.username().value();
    }

    private CurrentUser user() {
        long seen = touches.getAsLong();
        var user = seen == noted ? checking.userOfUnattended(token) : checking.userOf(token);
        noted = seen;
        return user.orElseThrow(this::over);
    }

    private UserError over() {
        ended.run();
        return new UserError("Your session has ended. Sign in again.");
    }
}
