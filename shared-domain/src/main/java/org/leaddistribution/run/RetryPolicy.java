package org.leaddistribution.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits out an outage of the database, for a time.
///
/// @param longestOutage without any progress, after which the run has failed
record RetryPolicy(Duration longestOutage, Duration firstPause, Duration longestPause) {
    private static final Logger LOG = LoggerFactory.getLogger(RetryPolicy.class);
    static final RetryPolicy STANDARD =
            new RetryPolicy(Duration.ofMinutes(1), Duration.ofMillis(200), Duration.ofSeconds(5));

    /// Takes the steps again, from wherever they find the data, until they succeed.
    ///
    /// @throws StoreUnavailable when the outage lasts, or the thread is interrupted
    <T> T through(StepWatch watch, Supplier<T> steps) {
        long movesBefore = -1;
        long outageBegan = 0;
        var pause = firstPause;
        while (true) {
            try {
                return steps.get();
            } catch (StoreUnavailable outage) {
                if (watch.moves() != movesBefore) {
                    movesBefore = watch.moves();
                    outageBegan = System.nanoTime();
                    pause = firstPause;
                }
                if (isOver(outageBegan) || Thread.currentThread().isInterrupted()) {
                    throw outage;
                }
                LOG.warn("The run waits {} ms: {}", pause.toMillis(), outage.getMessage());
                LockSupport.parkNanos(pause.toNanos());
                pause = doubled(pause);
            }
        }
    }

    private boolean isOver(long outageBegan) {
        return System.nanoTime() - outageBegan > longestOutage.toNanos();
    }

    private Duration doubled(Duration pause) {
        var next = pause.multipliedBy(2);
        return next.compareTo(longestPause) > 0 ? longestPause : next;
    }
}
