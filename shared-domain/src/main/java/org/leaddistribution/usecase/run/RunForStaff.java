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
                : running.run(id, wish, new Noting(actor, before.get(), wish, progress));
    }

    /// Keeps the beginning of a run when it has come: what is refused has none.
    private final class Noting implements RunProgress {
        private final Actor actor;
        private final Distribution before;
        private final RunWish wish;
        private final RunProgress told;
        private boolean noted;

        private Noting(Actor actor, Distribution before, RunWish wish, RunProgress told) {
            this.actor = actor;
            this.before = before;
            this.wish = wish;
            this.told = told;
        }

        @Override
        public void at(RunStep step, long done, long total) {
            if (!noted && step != RunStep.WAITING) {
                audit.note(actor, action(), before.id().value(), change());
                noted = true;
            }
            told.at(step, done, total);
        }

        private AuditAction action() {
            return wish instanceof RunWish.Close ? AuditAction.ROUND_CLOSED : AuditAction.RUN_BEGUN;
        }

        private AuditTrail.Difference change() {
            var round = Integer.toString(before.nextRound());
            return new AuditTrail.Difference(
                    Map.of("status", before.status().code()),
                    Map.of("status", DistributionStatus.PROCESSING.code(), "round", round));
        }
    }
}
