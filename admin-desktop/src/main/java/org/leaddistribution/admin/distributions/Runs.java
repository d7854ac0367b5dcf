package org.leaddistribution.admin.distributions;

import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.usecase.run.RunOutcome;
import org.leaddistribution.usecase.run.RunProgress;
import org.leaddistribution.usecase.run.RunWish;

/// Runs a distribution to its end: [org.leaddistribution.usecase.run.RunningDistribution#run].
@FunctionalInterface
public interface Runs {
    RunOutcome run(DistributionId id, RunWish wish, RunProgress progress);
}
