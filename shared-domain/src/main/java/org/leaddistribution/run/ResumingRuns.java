package org.leaddistribution.run;

import org.leaddistribution.round.Distributions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes on with runs whose program has died, without anybody asking.
public final class ResumingRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ResumingRuns.class);

    private final Distributions distributions;
    private final RunningDistribution running;

    public ResumingRuns(Distributions distributions, RunningDistribution running) {
        this.distributions = distributions;
        this.running = running;
    }

    /// Looks once at every distribution that is being processed; those with a living owner are left to it.
    public void resume() {
        for (var distribution : distributions.processing()) {
            var outcome =
                    running.run(distribution.id(), new RunRequest.Resume(), RunProgress.NOBODY);
            if (!(outcome instanceof RunOutcome.NotRun)) {
                LOG.info("Resumed distribution {}: {}", distribution.id(), outcome);
            }
        }
    }
}
