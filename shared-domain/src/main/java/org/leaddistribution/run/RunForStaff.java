package org.leaddistribution.run;

import java.util.Map;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;

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
    public RunOutcome run(
            Actor actor, DistributionId id, RunRequest request, RunProgress progress) {
        var before = distributions.byId(id);
        return before.isEmpty()
                ? new RunOutcome.Unknown(id)
                : running.run(id, request, progress, () -> note(actor, before.get(), request));
    }

    /// Called when the run begins; a request that is refused is not logged.
    private void note(Actor actor, Distribution before, RunRequest request) {
        var action =
                request instanceof RunRequest.Close
                        ? AuditAction.ROUND_CLOSED
                        : AuditAction.RUN_BEGUN;
        var change =
                new AuditTrail.Difference(
                        Map.of("status", before.status().code()),
                        Map.of(
                                "status", DistributionStatus.PROCESSING.code(),
                                "round", Integer.toString(before.nextRound())));
        audit.note(actor, action, before.id().value(), change);
    }
}
