package org.leaddistribution.lease;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.lease.Lease.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the world that the owner of a lease lives and how far it is, and the owner that it still owns it.
public final class Heartbeat implements AutoCloseable {
    /// The name of the thread that beats.
    public static final String THREAD = "lease-heartbeat";

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Leases leases;
    private final long token;
    private final LeaseTimes times;
    private final BooleanSupplier isCalledOff;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final AtomicLong lastBeat = new AtomicLong(System.nanoTime());
    private final ScheduledExecutorService timer;
    private volatile Progress progress = Progress.NONE;

    private Heartbeat(Leases leases, long token, LeaseTimes times, BooleanSupplier isCalledOff) {
        this.leases = leases;
        this.token = token;
        this.times = times;
        this.isCalledOff = isCalledOff;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(THREAD).factory());
    }

    public static Heartbeat of(Lease lease, Leases leases, LeaseTimes times) {
        return of(lease, leases, times, () -> false);
    }

    /// @param isCalledOff whether the owner shall stop all the same; asked at every beat
    public static Heartbeat of(
            Lease lease, Leases leases, LeaseTimes times, BooleanSupplier isCalledOff) {
        var heartbeat = new Heartbeat(leases, lease.token(), times, isCalledOff);
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

    public long token() {
        return token;
    }

    /// Tells with the next beat how far the owner is; a new step is told at once.
    public void at(Progress now) {
        boolean isNewStep = now.stepNumber() != progress.stepNumber();
        progress = now;
        if (isNewStep) {
            tell();
        }
    }

    /// Nothing rests on it being heard.
    private void tell() {
        try {
            leases.beat(token, progress);
        } catch (StoreFault unanswered) {
            LOG.debug("Step {} of {} was not told", progress.step(), token, unanswered);
        }
    }

    /// Returns while the lease is certainly held, and the work has not been seen called off.
    ///
    /// @throws LeaseLost when it is not
    /// @throws StoreFault when that cannot be found out
    public void requireHeld() {
        if (!lost.get() && sinceLastBeat() >= times.giveUpAfter().toNanos()) {
            lost.set(!renewed());
        }
        if (lost.get()) {
            throw new LeaseLost(token);
        }
    }

    /// Beats now: for work of which each piece is worth asking.
    ///
    /// @param now how far the owner is
    /// @return false when the lease is another's
    /// @throws StoreFault when that cannot be found out
    public boolean isHeld(Progress now) {
        progress = now;
        if (!lost.get()) {
            lost.set(!renewed());
        }
        return !lost.get();
    }

    private void beat() {
        try {
            if (!renewed() || isCalledOff.getAsBoolean()) {
                lost.set(true);
            }
        } catch (StoreFault unanswered) {
            LOG.warn("The heartbeat of {} got no answer: {}", token, unanswered.getMessage());
        }
    }

    private boolean renewed() {
        long before = System.nanoTime();
        boolean mine = leases.beat(token, progress);
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

    /// Another program has the lease, or may have it, or the work was called off: nothing more may be written.
    public static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LeaseLost(long token) {
            super("Whoever had token " + token + " may not write any more");
        }
    }
}
