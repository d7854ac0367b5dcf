package org.leaddistribution.admin.distributions;

import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;

/// Runs a distribution to its end: [org.leaddistribution.run.RunForStaff#run].
@FunctionalInterface
public interface Runs {
    RunOutcome run(Actor actor, DistributionId id, RunRequest request, RunProgress progress);
}
