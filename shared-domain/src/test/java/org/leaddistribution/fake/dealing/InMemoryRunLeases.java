package org.leaddistribution.fake.dealing;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.fake.InMemoryLeases;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.RunLease;
import org.leaddistribution.run.RunLeases;

/// The lease of runs in memory.
public final class InMemoryRunLeases extends InMemoryLeases implements RunLeases {
    private @Nullable Seal sealed;
    private @Nullable DistributionId cancelled;

    @Override
    public synchronized RunLease state() {
        return new RunLease(current(), sealed, cancelled);
    }

    @Override
    public synchronized boolean seal(long token, Seal seal) {
        if (!isOwned(token) || sealed != null || cancelled != null) {
            return false;
        }
        sealed = seal;
        return true;
    }

    @Override
    public synchronized boolean unseal(long token) {
        if (isOwned(token)) {
            sealed = null;
            return true;
        }
        return false;
    }

    @Override
    public synchronized boolean cancel(long token, DistributionId running) {
        if (current().token() != token || !state().isOwnedFor(running) || sealed != null) {
            return false;
        }
        cancelled = running;
        return true;
    }

    @Override
    public synchronized void clearCancel(long token) {
        if (isOwned(token)) {
            cancelled = null;
        }
    }
}
