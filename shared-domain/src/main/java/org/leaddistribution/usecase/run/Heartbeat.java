package org.leaddistribution.usecase.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.leaddistribution.distribution.RunLease;
import org.leaddistribution.distribution.RunLeases;
import org.leaddistribution.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the world that the owner of a lease lives, and the owner that it still owns it.
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final RunLeases leases;
    private final RunLease taken;
    private final long token;
    private final LeaseTimes times;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final AtomicLong lastBeat = new AtomicLong(System.nanoTime());
    private final ScheduledExecutorService timer;

    private Heartbeat(RunLeases leases, RunLease taken, LeaseTimes times) {
        this.leases = leases;
        this.token = taken.token();
        this.taken = taken;
        this.times = times;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("run-heartbeat").factory());
    }

    static Heartbeat of(RunLease lease, RunLeases leases, LeaseTimes times) {
        var heartbeat = new Heartbeat(leases, lease, times);
        heartbeat.start();
        return heartbeat;
    }

    private void start() {
        long every = times.beatEvery().toNanos();
        var beating = timer.scheduleAtFixedRate(this::beat, every, every, TimeUnit.NANOSECONDS);
        if (beating.isCancelled()) {
            throw new IllegalStateException("The heartbeat did not start");
        }
    }

    long token() {
        return token;
    }

    /// Returns while the lease is certainly held, and no cancelling has been seen.
    ///
    /// @throws LeaseLost when it is not
    /// @throws StoreFault when that cannot be found out
    void requireHeld() {
        if (!lost.get() && sinceLastBeat() >= times.giveUpAfter().toNanos()) {
            lost.set(!renewed());
        }
        if (lost.get()) {
            throw new LeaseLost(token);
        }
    }

    private void beat() {
        try {
            if (!renewed() || isCancelled()) {
                lost.set(true);
            }
        } catch (StoreFault unanswered) {
            LOG.warn("The heartbeat of run {} got no answer: {}", token, unanswered.getMessage());
        }
    }

    /// After the seal it never is.
    private boolean isCancelled() {
        var now = leases.current();
        var cancelled = now.cancelled();
        return now.token() == token && cancelled != null && taken.isOwnedFor(cancelled);
    }

    private boolean renewed() {
        long before = System.nanoTime();
        boolean mine = leases.beat(token);
        if (mine) {
            lastBeat.accumulateAndGet(before, Math::max);
        }
        return mine;
    }

    private long sinceLastBeat() {
        return System.nanoTime() - lastBeat.get();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
