package org.leaddistribution.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.lease.Lease.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Becomes the one owner of a lease, or learns who is.
///
/// A lease whose beat moves while it is watched belongs to the living; one that stands still for
/// [LeaseTimes#staleAfter()] of this process's own time is taken over. [#take] is safe for many threads,
/// [#takeNow] is for one.
public final class TakingLease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TakingLease.class);

    private final Leases leases;
    private final LeaseTimes times;
    private final String process;
    private final StandstillWatch<String> watch;
    private final Set<Long> own = ConcurrentHashMap.newKeySet();
    private final Set<Long> unreleased = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// @param process a name that no two running programs share
    public TakingLease(Leases leases, LeaseTimes times, String process) {
        this(leases, times, process, System::nanoTime);
    }

    /// @param nanoTime as [System#nanoTime]
    public TakingLease(Leases leases, LeaseTimes times, String process, LongSupplier nanoTime) {
        this.leases = leases;
        this.times = times;
        this.process = process;
        this.watch = new StandstillWatch<>(nanoTime);
    }

    public sealed interface Taking {
        record Taken(Lease lease) implements Taking {}

        record HeldBy(Owner owner) implements Taking {}
    }

    /// Waits up to [LeaseTimes#staleAfter()] where the owner shows no life.
    public Taking take(String work) {
        var first = leases.current();
        var latest = first;
        long since = System.nanoTime();
        while (true) {
            var holder = latest.owner();
            boolean moved = !latest.standsStillSince(first);
            if (isForTheTaking(latest)
                    || (!moved && System.nanoTime() - since >= times.staleAfter().toNanos())) {
                var taken = taken(latest, work);
                if (taken.isPresent()) {
                    return new Taking.Taken(taken.get());
                }
                first = leases.current();
                latest = first;
                since = System.nanoTime();
            } else if (holder != null && (own.contains(latest.token()) || moved)) {
                return new Taking.HeldBy(holder);
            } else {
                LockSupport.parkNanos(times.lookEvery().toNanos());
                latest = leases.current();
            }
        }
    }

    /// Takes it where that can be done without waiting: it is free, or has stood still at every call for
    /// [LeaseTimes#staleAfter()].
    public Optional<Lease> takeNow(String work) {
        var seen = leases.current();
        boolean stale =
                watch.hasStoodStill(work, seen, times.staleAfter()) && !own.contains(seen.token());
        return isForTheTaking(seen) || stale ? taken(seen, work) : Optional.empty();
    }

    /// A lease that this program could not release in an outage counts as free.
    private boolean isForTheTaking(Lease seen) {
        return seen.isFree() || unreleased.contains(seen.token());
    }

    private Optional<Lease> taken(Lease seen, String work) {
        var taken = leases.take(seen, new Owner(process, work));
        taken.ifPresent(
                lease -> {
                    own.add(lease.token());
                    unreleased.clear();
                });
        return taken;
    }

    /// A release that fails does not change the outcome of the work. An interrupted thread releases too.
    public void release(Lease lease) {
        release(lease.token());
    }

    private void release(long token) {
        own.remove(token);
        unreleased.add(token);
        boolean interrupted = Thread.interrupted();
        try {
            leases.release(token);
            unreleased.remove(token);
        } catch (StoreFault unanswered) {
            LOG.warn("Lease {} is left to go stale: {}", token, unanswered.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Gives everything back at an orderly stop: work that is still under way finds its lease lost, and whoever
    /// comes next goes on at once.
    @Override
    public void close() {
        closed = true;
        own.forEach(this::release);
    }

    /// Whether this program ends.
    public boolean isClosed() {
        return closed;
    }

    /// Tells since when something has not moved, by this program's own monotonic clock: the clocks of others say
    /// nothing. For one thread.
    ///
    /// @param <K> names what is watched
    public static final class StandstillWatch<K> {
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
}
