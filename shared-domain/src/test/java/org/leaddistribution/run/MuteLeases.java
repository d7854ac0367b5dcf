package org.leaddistribution.run;

import java.util.Optional;
import org.leaddistribution.fixture.Altered;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.round.Seal;

/// Leases of a process whose beats do not get through, as when its machine sleeps.
final class MuteLeases implements RunLeases {
    private final RunLeases real;
    private volatile boolean mute;

    MuteLeases(RunLeases real) {
        this.real = real;
    }

    void fallSilent() {
        mute = true;
    }

    void speakAgain() {
        mute = false;
    }

    RunRecords among(RunRecords records) {
        return Altered.with(records, this);
    }

    @Override
    public Lease current() {
        return real.current();
    }

    @Override
    public RunLease state() {
        return real.state();
    }

    @Override
    public Optional<Lease> take(Lease seen, Owner owner) {
        return real.take(seen, owner);
    }

    @Override
    public boolean beat(long token, Progress progress) {
        if (mute) {
            throw new StoreUnavailable("No answer", new IllegalStateException("asleep"));
        }
        return real.beat(token, progress);
    }

    @Override
    public boolean seal(long token, Seal seal) {
        return real.seal(token, seal);
    }

    @Override
    public boolean unseal(long token) {
        return real.unseal(token);
    }

    @Override
    public boolean cancel(long token, DistributionId running) {
        return real.cancel(token, running);
    }

    @Override
    public void clearCancel(long token) {
        real.clearCancel(token);
    }

    @Override
    public boolean release(long token) {
        return real.release(token);
    }
}
