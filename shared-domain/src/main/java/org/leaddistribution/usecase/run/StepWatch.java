package org.leaddistribution.usecase.run;

/// Knows how far a run has come: passed on to whoever waits for it, kept for a failure's report.
final class StepWatch implements RunProgress {
    private final RunProgress listener;
    private RunStep step = RunStep.WAITING;
    private RunStep furthestStep = RunStep.WAITING;
    private long furthestDone;
    private long moves;

    StepWatch(RunProgress listener) {
        this.listener = listener;
    }

    @Override
    public void at(RunStep now, long done, long total) {
        step = now;
        if (isFurther(now, done)) {
            furthestStep = now;
            furthestDone = done;
            moves++;
        }
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
