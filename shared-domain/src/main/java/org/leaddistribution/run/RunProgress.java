package org.leaddistribution.run;

/// Hears how far a run is; called from the run's own thread.
@FunctionalInterface
public interface RunProgress {
    RunProgress NOBODY = (_, _, _) -> {};

    /// @param done of `total`, in whatever the step counts: members, leads
    /// @param total 0 while it is not known
    void at(RunStep step, long done, long total);
}
