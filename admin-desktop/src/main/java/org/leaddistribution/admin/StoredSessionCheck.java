package org.leaddistribution.admin;

import java.util.function.LongSupplier;
import org.leaddistribution.access.CheckingSession;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.admin.fx.SessionCheck;
import org.leaddistribution.admin.fx.UserError;

/// Asks the database whether one person's session still stands; for any thread but the one that draws.
///
/// Only what its holder touches keeps the session alive: a question without a touch since the last one is
/// the program's own.
final class StoredSessionCheck implements SessionCheck {
    private static final long NEVER = -1;

    private final CheckingSession checking;
    private final SecretToken token;
    private final LongSupplier touches;
    private final Runnable ended;
    private volatile long noted = NEVER;

    /// @param touches grows whenever the holder touches a key or the mouse
    /// @param ended hears, on the asking thread, when the session is over
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
