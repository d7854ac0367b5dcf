package org.leaddistribution.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Tells since when something has not moved, by this program's own monotonic clock: the clocks of others say
/// nothing. For one thread.
///
/// @param <K> names what is watched
public final class StandstillWatch<K> {
    private final LongSupplier nanoTime;
    private final Map<K, Seen> seenBefore = new HashMap<>();

    /// @param nanoTime as [System#nanoTime]
    public StandstillWatch(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// Whether it is as it was at every look of the last `duration`. The first look begins the time.
    ///
    /// @param state differs when anything has moved
    public boolean hasStoodStill(K what, Object state, Duration duration) {
        long now = nanoTime.getAsLong();
        var seen = seenBefore.get(what);
        if (seen == null || !seen.state().equals(state)) {
            seen = new Seen(state, now);
            seenBefore.put(what, seen);
        }
        return now - seen.sinceNanos() >= duration.toNanos();
    }

    /// Forgets everything but these.
    public void retain(Collection<K> watched) {
        seenBefore.keySet().retainAll(watched);
    }

    private record Seen(Object state, long sinceNanos) {}
}
