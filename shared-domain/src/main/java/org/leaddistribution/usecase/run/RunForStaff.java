package org.leaddistribution.usecase.run;

import java.util.Map;
import org.leaddistribution.access.Actor;
import org.leaddistribution.access.AuditAction;
import org.leaddistribution.access.AuditTrail;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.distribution.DistributionStatus;
import org.leaddistribution.distribution.Distributions;
import org.leaddistribution.lead.DistributionId;

/// Runs distributions because somebody asks, and keeps who began what.
public final class RunForStaff {
    private final RunningDistribution running;
    private final Distributions distributions;
    private final AuditTrail audit;

    public RunForStaff(RunningDistribution running, Distributions distributions, AuditTrail audit) {
        this.running = running;
        this.distributions = distributions;
        this.audit = audit;
    }

    /// As [RunningDistribution#run].
    public RunOutcome run(Actor actor, DistributionId id, RunWish wish, RunProgress progress) {
        var before = distributions.byId(id);
        return before.isEmpty()
                ? new RunOutcome.Unknown(id)
                : running.run(id, wish, progress, () -> note(actor, before.get(), wish));
    }

    /// What is refused has no beginning.
    private void note(Actor actor, Distribution before, RunWish wish) {
        var action =
                wish instanceof RunWish.Close ? AuditAction.ROUND_CLOSED : AuditAction.RUN_BEGUN;
        var change =
                new AuditTrail.Difference(
                        Map.of("status", before.status().code()),
                        Map.of(
                                "status", DistributionStatus.PROCESSING.code(),
                                "round", Integer.toString(before.nextRound())));
        audit.note(actor, action, before.id().value(), change);
    }
}
