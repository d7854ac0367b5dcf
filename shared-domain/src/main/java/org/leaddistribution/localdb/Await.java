package org.leaddistribution.localdb;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A bounded wait for something outside this process, which can only be looked at again and again.
///
/// Measured by the monotonic clock. An interrupt ends the wait as if the time were up.
record Await(Duration limit) {
    private static final Duration PAUSE = Duration.ofMillis(20);

    /// Whether `condition` came true in time; it is looked at once at least.
    boolean until(BooleanSupplier condition) {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()
                    || System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
