package org.leaddistribution.usecase.run;

/// Knows how far a run has come: passed on to whoever waits for it, kept for a failure's report.
final class StepWatch implements RunProgress {
    private final RunProgress listener;
    private RunStep step = RunStep.PLANNING;
    private long moves;

    StepWatch(RunProgress listener) {
        this.listener = listener;
    }

    @Override
    public void at(RunStep now, long done, long total) {
        step = now;
        moves++;
        listener.at(now, done, total);
    }

    RunStep step() {
        return step;
    }

    /// Grows whenever anything was done.
    long moves() {
        return moves;
    }
}
