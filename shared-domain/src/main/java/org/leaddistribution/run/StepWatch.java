package org.leaddistribution.run;

import java.util.function.Consumer;
import org.leaddistribution.lease.Lease.Progress;

/// Knows how far a run has come: passed on to whoever waits for it, kept for a failure's report.
final class StepWatch implements RunProgress {
    private final RunProgress listener;
    private final Consumer<Progress> lease;
    private RunStep step = RunStep.WAITING;
    private RunStep furthestStep = RunStep.WAITING;
    private long furthestDone;
    private long moves;

    /// @param lease hears of every move, for those who look at the lease
    StepWatch(RunProgress listener, Consumer<Progress> lease) {
        this.listener = listener;
        this.lease = lease;
    }

    @Override
    public void at(RunStep now, long done, long total) {
        step = now;
        if (isFurther(now, done)) {
            furthestStep = now;
            furthestDone = done;
            moves++;
        }
        lease.accept(new Progress(now.code(), now.number(), done, total));
        listener.at(now, done, total);
    }

    private boolean isFurther(RunStep now, long done) {
        int steps = now.compareTo(furthestStep);
        return steps > 0 || (steps == 0 && done > furthestDone);
    }

    RunStep step() {
        return step;
    }

    /// Grows whenever the run is further than it ever was; steps taken again do not count.
    long moves() {
        return moves;
    }
}
