package org.leaddistribution.admin;

import java.util.function.LongSupplier;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.admin.fx.Admission;
import org.leaddistribution.admin.fx.Explained;
import org.leaddistribution.usecase.people.CheckingSession;

/// Asks the database whether one person's session still stands; for any thread but the one that draws.
///
/// Only what its holder touches keeps the session alive: a question without a touch since the last one is
/// the program's own.
final class SessionCheck implements Admission {
    private static final long NEVER = -1;

    private final CheckingSession checking;
    private final SecretToken token;
    private final LongSupplier touches;
    private final Runnable ended;
    private volatile long noted = NEVER;

    /// @param touches grows whenever the holder touches a key or the mouse
    /// @param ended hears, on the asking thread, when the session is over
    SessionCheck(
            CheckingSession checking, SecretToken token, LongSupplier touches, Runnable ended) {
        this.checking = checking;
        this.token = token;
        this.touches = touches;
        this.ended = ended;
    }

    /// @throws Explained when the session is over
    void requireSignedIn() {
        user();
    }

    @Override
    public String requireAdmin() {
        var user = user();
        if (user.role() != Role.ADMIN) {
            throw new Explained("Only administrators may do that.");
        }
        return user.username().value();
    }

    private CurrentUser user() {
        long seen = touches.getAsLong();
        var user = seen == noted ? checking.userOfUnattended(token) : checking.userOf(token);
        noted = seen;
        return user.orElseThrow(this::over);
    }

    private Explained over() {
        ended.run();
        return new Explained("Your session has ended. Sign in again.");
    }
}
