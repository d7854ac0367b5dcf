package org.leaddistribution.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test sets; its monotonic side goes on only as the test says. For one thread.
public final class SetClock implements InstantSource {
    private Instant now;
    private long nanoTime;

    public SetClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public long nanoTime() {
        return nanoTime;
    }

    public void goOn(Duration time) {
        now = now.plus(time);
        nanoTime += time.toNanos();
    }
}
