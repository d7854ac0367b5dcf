package org.leaddistribution.fake;

import java.util.Objects;
import java.util.Optional;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.lease.Leases;

/// A lease in memory.
public class InMemoryLeases implements Leases {
    private Lease lease = Lease.NEW;

    @Override
    public final synchronized Lease current() {
        return lease;
    }

    @Override
    public final synchronized Optional<Lease> take(Lease seen, Owner owner) {
        if (!lease.standsStillSince(seen) || !Objects.equals(lease.owner(), seen.owner())) {
            return Optional.empty();
        }
        var deaths = seen.deathsBefore(owner.work());
        lease = new Lease(lease.token() + 1, owner, 0, Progress.NONE, deaths);
        return Optional.of(lease);
    }

    @Override
    public final synchronized boolean beat(long token, Progress progress) {
        if (!isOwned(token)) {
            return false;
        }
        lease = new Lease(token, lease.owner(), lease.beat() + 1, progress, lease.deaths());
        return true;
    }

    @Override
    public final synchronized boolean release(long token) {
        if (!isOwned(token)) {
            return false;
        }
        lease = new Lease(token, null, lease.beat(), lease.progress(), lease.deaths());
        return true;
    }

    protected final synchronized boolean isOwned(long token) {
        return lease.token() == token && !lease.isFree();
    }
}
