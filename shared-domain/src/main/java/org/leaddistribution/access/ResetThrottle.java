package org.leaddistribution.access;

import java.time.Instant;
import java.time.InstantSource;
import org.leaddistribution.access.RecentAttempts.Kind;
import org.leaddistribution.access.SignInAttempt.Browser;
import org.leaddistribution.access.SignInThrottle.Verdict;

/// Bounds how often mails for another password are asked for: three an hour for a name, whether or not anybody
/// has it, and thirty for a network. Every program of a database counts together.
public final class ResetThrottle {
    private final RecentAttempts wishes;
    private final InstantSource clock;

    public ResetThrottle(RecentAttempts wishes, InstantSource clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    /// Counts a wish, unless there were too many.
    ///
    /// @param name as typed
    public Verdict ask(String name, String clientAddress) {
        var now = clock.instant();
        var from = SignInAttempt.of(name, clientAddress, Browser.UNKNOWN);
        var ofNetwork = counted(new RecentAttempts.Key(Kind.RESET_OF_NETWORK, from.network()), now);
        return ofNetwork instanceof Verdict.Held
                ? ofNetwork
                : counted(new RecentAttempts.Key(Kind.RESET_OF_NAME, from.login()), now);
    }

    private Verdict counted(RecentAttempts.Key key, Instant now) {
        var before = wishes.addUnlessFull(key, now);
        return before.count() < key.kind().kept()
                ? new Verdict.Free()
                : new Verdict.Held(SignInThrottle.untilOldestLeaves(before, key.kind(), now));
    }
}
