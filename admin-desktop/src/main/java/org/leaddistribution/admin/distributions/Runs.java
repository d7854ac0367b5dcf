package org.leaddistribution.admin.distributions;

import org.leaddistribution.access.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.usecase.run.RunOutcome;
import org.leaddistribution.usecase.run.RunProgress;
import org.leaddistribution.usecase.run.RunWish;

/// Runs a distribution to its end: [org.leaddistribution.usecase.run.RunForStaff#run].
@FunctionalInterface
public interface Runs {
    RunOutcome run(Actor actor, DistributionId id, RunWish wish, RunProgress progress);
}
