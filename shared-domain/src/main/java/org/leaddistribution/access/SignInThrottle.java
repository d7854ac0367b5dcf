package org.leaddistribution.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.leaddistribution.access.SignInAttempt.Browser;

/// Slows down whoever guesses passwords: by the name guessed at, and by where the guesses come from.
///
/// From the fifth failure of a name within 15 minutes each is held, for 1 s, 2 s, 4 s … 15 min. An
/// attempt while it is held is not looked at, right or wrong, and counts as one more. A browser that
/// signed in to the name before is not held by that, so nobody locks an owner out.
/// From the 100th failure of a network within 15 minutes all its attempts are held. Successes never
/// count. It lives in memory, of bounded size; safe for many threads.
public final class SignInThrottle {
    private static final int FIRST_HELD_OF_NAME = 5;
    private static final int FIRST_HELD_OF_NETWORK = 100;
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(15);

    /// With this many failures a name is held for the longest time; more make no difference.
    private static final int KEPT_OF_NAME = 15;

    private static final int NAMES = 20_000;
    private static final int NETWORKS = 10_000;

    private final RecentFailures byName = new RecentFailures(KEPT_OF_NAME, NAMES);
    private final RecentFailures byNetwork = new RecentFailures(FIRST_HELD_OF_NETWORK, NETWORKS);
    private final InstantSource clock;

    public SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether the attempt may be looked at.
    public synchronized Verdict before(SignInAttempt attempt) {
        var now = clock.instant();
        if (isNetworkFull(attempt, now)) {
            return new Verdict.Held(untilNetworkIsFree(attempt, now));
        }
        return isNameHeld(attempt, now) ? counted(attempt, now) : new Verdict.Free();
    }

    /// Counts a failure. Held means: say so, instead of saying that it was wrong.
    public synchronized Verdict failed(SignInAttempt attempt) {
        return counted(attempt, clock.instant());
    }

    /// Whether a right password may still be let in, after others of its name failed meanwhile.
    public synchronized Verdict right(SignInAttempt attempt) {
        var now = clock.instant();
        if (isNetworkFull(attempt, now)) {
            return new Verdict.Held(untilNetworkIsFree(attempt, now));
        }
        return isNameHeld(attempt, now)
                ? new Verdict.Held(holdOfName(attempt, now))
                : new Verdict.Free();
    }

    private Verdict counted(SignInAttempt attempt, Instant now) {
        byName.add(attempt.login(), now);
        byNetwork.add(attempt.network(), now);
        if (isNetworkFull(attempt, now)) {
            return new Verdict.Held(untilNetworkIsFree(attempt, now));
        }
        return isNameHeld(attempt, now)
                ? new Verdict.Held(holdOfName(attempt, now))
                : new Verdict.Free();
    }

    private boolean isNetworkFull(SignInAttempt attempt, Instant now) {
        return byNetwork.count(attempt.network(), now) >= FIRST_HELD_OF_NETWORK;
    }

    private Duration untilNetworkIsFree(SignInAttempt attempt, Instant now) {
        return Duration.between(now, byNetwork.oldestLeaves(attempt.network(), now));
    }

    private boolean isNameHeld(SignInAttempt attempt, Instant now) {
        return attempt.browser() == Browser.UNKNOWN
                && byName.count(attempt.login(), now) >= FIRST_HELD_OF_NAME
                && now.isBefore(byName.latest(attempt.login(), now).plus(holdOfName(attempt, now)));
    }

    private Duration holdOfName(SignInAttempt attempt, Instant now) {
        int beyond = byName.count(attempt.login(), now) - FIRST_HELD_OF_NAME;
        var hold = Duration.ofSeconds(1L << Math.max(0, beyond));
        return hold.compareTo(LONGEST_HOLD) < 0 ? hold : LONGEST_HOLD;
    }

    /// What the throttle says to an attempt.
    public sealed interface Verdict {
        record Free() implements Verdict {}

        /// @param retryAfter when to come back, above zero
        record Held(Duration retryAfter) implements Verdict {}
    }
}
