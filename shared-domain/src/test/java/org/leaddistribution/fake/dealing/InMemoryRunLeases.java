package org.leaddistribution.fake.dealing;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.distribution.RunLease;
import org.leaddistribution.distribution.RunLease.Owner;
import org.leaddistribution.distribution.RunLeases;
import org.leaddistribution.distribution.Seal;
import org.leaddistribution.lead.DistributionId;

/// The run lease in memory.
public final class InMemoryRunLeases implements RunLeases {
    private RunLease lease = new RunLease(0, null, 0, null);

    @Override
    public synchronized RunLease current() {
        return lease;
    }

    @Override
    public synchronized Optional<RunLease> take(RunLease seen, Owner owner) {
        if (!lease.standsStillSince(seen) || !Objects.equals(lease.owner(), seen.owner())) {
            return Optional.empty();
        }
        lease = new RunLease(lease.token() + 1, owner, 0, lease.sealed(), lease.cancelled());
        return Optional.of(lease);
    }

    @Override
    public synchronized boolean beat(long token) {
        return isOwned(token) && set(lease.owner(), lease.beat() + 1, lease.sealed());
    }

    @Override
    public synchronized boolean seal(long token, Seal seal) {
        return isOwned(token)
                && lease.sealed() == null
                && lease.cancelled() == null
                && set(lease.owner(), lease.beat(), seal);
    }

    @Override
    public synchronized boolean unseal(long token) {
        return isOwned(token) && set(lease.owner(), lease.beat(), null);
    }

    @Override
    public synchronized void release(long token) {
        if (isOwned(token)) {
            set(null, lease.beat(), lease.sealed());
        }
    }

    @Override
    public synchronized boolean cancel(long token, DistributionId running) {
        return lease.token() == token
                && lease.isOwnedFor(running)
                && lease.sealed() == null
                && cancelled(running);
    }

    @Override
    public synchronized void clearCancel(long token) {
        if (isOwned(token)) {
            cancelled(null);
        }
    }

    private boolean cancelled(@Nullable DistributionId running) {
        lease = new RunLease(lease.token(), lease.owner(), lease.beat(), lease.sealed(), running);
        return true;
    }

    private boolean isOwned(long token) {
        return lease.token() == token && !lease.isFree();
    }

    private boolean set(@Nullable Owner owner, long beat, @Nullable Seal sealed) {
        lease = new RunLease(lease.token(), owner, beat, sealed, lease.cancelled());
        return true;
    }
}
