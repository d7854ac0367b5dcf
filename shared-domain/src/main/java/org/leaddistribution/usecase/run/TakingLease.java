package org.leaddistribution.usecase.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.leaddistribution.distribution.RunLease;
import org.leaddistribution.distribution.RunLease.Owner;
import org.leaddistribution.distribution.RunLeases;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// D1: becomes the one owner of the run lease, or learns who is.
///
/// A lease whose beat moves while it is watched belongs to the living; one that stands still for
/// [LeaseTimes#staleAfter()] of this process's own time is taken over.
final class TakingLease {
    private static final Logger LOG = LoggerFactory.getLogger(TakingLease.class);

    private final RunLeases leases;
    private final LeaseTimes times;
    private final String process;
    private final Set<Long> ownTokens = ConcurrentHashMap.newKeySet();

    TakingLease(RunLeases leases, LeaseTimes times, String process) {
        this.leases = leases;
        this.times = times;
        this.process = process;
    }

    sealed interface Taking {
        record Taken(RunLease lease) implements Taking {}

        record HeldBy(Owner owner) implements Taking {}
    }

    /// Waits up to [LeaseTimes#staleAfter()] where the owner shows no life.
    Taking take(DistributionId running) {
        var watch = Watch.begin(leases.current());
        while (true) {
            var holder = watch.latest().owner();
            if (holder == null || watch.standsStillFor(times.staleAfter().toNanos())) {
                var taken = leases.take(watch.latest(), new Owner(process, running));
                if (taken.isPresent()) {
                    ownTokens.add(taken.get().token());
                    return new Taking.Taken(taken.get());
                }
                watch = Watch.begin(leases.current());
            } else if (ownTokens.contains(watch.latest().token()) || watch.hasMoved()) {
                return new Taking.HeldBy(holder);
            } else {
                LockSupport.parkNanos(times.lookEvery().toNanos());
                watch = watch.look(leases.current());
            }
        }
    }

    /// What became of the run stands whether this is heard or not.
    void release(RunLease lease) {
        ownTokens.remove(lease.token());
        try {
            leases.release(lease.token());
        } catch (StoreFault unanswered) {
            LOG.warn("Lease {} is left to go stale: {}", lease.token(), unanswered.getMessage());
        }
    }

    /// One lease, watched for signs of life.
    private record Watch(RunLease first, RunLease latest, long sinceNanos) {
        static Watch begin(RunLease seen) {
            return new Watch(seen, seen, System.nanoTime());
        }

        Watch look(RunLease now) {
            return new Watch(first, now, sinceNanos);
        }

        boolean hasMoved() {
            return !latest.standsStillSince(first);
        }

        boolean standsStillFor(long nanos) {
            return !hasMoved() && System.nanoTime() - sinceNanos >= nanos;
        }
    }
}
