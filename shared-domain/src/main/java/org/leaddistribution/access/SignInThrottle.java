package org.leaddistribution.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.leaddistribution.access.RecentAttempts.Attempts;
import org.leaddistribution.access.RecentAttempts.Kind;
import org.leaddistribution.access.SignInAttempt.Browser;

/// Slows down whoever guesses passwords: by the name guessed at, and by where the guesses come from.
///
/// From the fifth failure of a name within 15 minutes each is held, for 1 s, 2 s, 4 s … 15 min. An
/// attempt while it is held is not looked at, right or wrong, and counts as one more. A browser that
/// signed in to the name before is not held by that, so nobody locks an owner out.
/// From the 100th failure of a network within 15 minutes all its attempts are held. Successes never
/// count, and cost two reads and no write. Every program of a database counts together. Safe for many threads.
public final class SignInThrottle {
    private static final int FIRST_HELD_OF_NAME = 5;
    private static final int FIRST_HELD_OF_NETWORK = Kind.SIGN_IN_OF_NETWORK.kept();
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(15);

    private final RecentAttempts failures;
    private final InstantSource clock;

    public SignInThrottle(RecentAttempts failures, InstantSource clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /// Whether the attempt may be looked at.
    public Verdict before(SignInAttempt attempt) {
        var now = clock.instant();
        var seen = seen(attempt, now);
        if (seen.isNetworkFull()) {
            return seen.heldByNetwork();
        }
        return seen.isNameHeld() ? counted(attempt, now).verdict() : new Verdict.Free();
    }

    /// Counts a failure. If the name or network is held now, the answer is "too many attempts", not "wrong
    /// password".
    public Verdict failed(SignInAttempt attempt) {
        return counted(attempt, clock.instant()).verdict();
    }

    /// Asks again after a right password, because other attempts may have failed meanwhile.
    public Verdict right(SignInAttempt attempt) {
        return seen(attempt, clock.instant()).verdict();
    }

    private Seen seen(SignInAttempt attempt, Instant now) {
        var name = nameOf(attempt);
        var network = networkOf(attempt);
        var found = failures.of(List.of(name, network), now);
        return new Seen(
                attempt,
                now,
                Objects.requireNonNull(found.get(name)),
                Objects.requireNonNull(found.get(network)));
    }

    private Seen counted(SignInAttempt attempt, Instant now) {
        var ofName = failures.add(nameOf(attempt), now);
        var ofNetwork = failures.add(networkOf(attempt), now);
        return new Seen(attempt, now, ofName, ofNetwork);
    }

    private static RecentAttempts.Key nameOf(SignInAttempt attempt) {
        return new RecentAttempts.Key(Kind.SIGN_IN_OF_NAME, attempt.login());
    }

    private static RecentAttempts.Key networkOf(SignInAttempt attempt) {
        return new RecentAttempts.Key(Kind.SIGN_IN_OF_NETWORK, attempt.network());
    }

    /// What counts against an attempt at one moment.
    private record Seen(SignInAttempt attempt, Instant now, Attempts ofName, Attempts ofNetwork) {
        Verdict verdict() {
            if (isNetworkFull()) {
                return heldByNetwork();
            }
            return isNameHeld() ? new Verdict.Held(holdOfName()) : new Verdict.Free();
        }

        boolean isNetworkFull() {
            return ofNetwork.count() >= FIRST_HELD_OF_NETWORK;
        }

        Verdict heldByNetwork() {
            return new Verdict.Held(untilOldestLeaves(ofNetwork, Kind.SIGN_IN_OF_NETWORK, now));
        }

        boolean isNameHeld() {
            return attempt.browser() == Browser.UNKNOWN
                    && ofName.count() >= FIRST_HELD_OF_NAME
                    && ofName.latest().filter(l -> now.isBefore(l.plus(holdOfName()))).isPresent();
        }

        private Duration holdOfName() {
            int beyond = ofName.count() - FIRST_HELD_OF_NAME;
            var hold = Duration.ofSeconds(1L << Math.max(0, beyond));
            return hold.compareTo(LONGEST_HOLD) < 0 ? hold : LONGEST_HOLD;
        }
    }

    /// How long until an attempt of a full key may be looked at again.
    static Duration untilOldestLeaves(Attempts full, Kind kind, Instant now) {
        return full.oldest()
                .map(oldest -> Duration.between(now, oldest.plus(kind.window())))
                .orElse(Duration.ZERO);
    }

    /// What the throttle says to an attempt.
    public sealed interface Verdict {
        record Free() implements Verdict {}

        /// @param retryAfter when to come back, above zero
        record Held(Duration retryAfter) implements Verdict {}
    }
}
