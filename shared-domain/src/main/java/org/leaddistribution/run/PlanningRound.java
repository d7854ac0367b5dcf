package org.leaddistribution.run;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.allocation.certificate.Verdict.Rule;
import org.leaddistribution.kernel.Joined;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.lease.Heartbeat.LeaseLost;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlanChange;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.PoolOfLeads.CopiesBefore;

/// D2: freezes members, tiers, history and seed, decides who gets what, stores that, and seals it.
final class PlanningRound {
    private final RunRecords records;
    private final InstantSource clock;
    private final PlanCheck check;
    private final DecidedRound.Engine engine;

    PlanningRound(RunRecords records, InstantSource clock, DecidedRound.Engine engine) {
        this.records = records;
        this.clock = clock;
        this.engine = engine;
        this.check = new PlanCheck(records);
    }

    /// What came of planning.
    sealed interface Planning {
        /// @param copies how many members had each lead when the plan was made; null when that was before
        record Sealed(Seal seal, @Nullable CopiesBefore copies) implements Planning {}

        /// The plan that was asked for is not the one that came out: nothing is stored.
        record Refused(String planHash, List<PlanChange> changes) implements Planning {}
    }

    /// Seals the plan of this run. After an outage it is the plan that was stored, so that a seal that arrives
    /// late still names a plan that exists.
    ///
    /// @param wanted the hash of the one plan that will do; null when any will. What is frozen here is held
    ///     against it, and what is frozen here is sealed: nothing can change in between
    Planning plan(Distribution distribution, @Nullable String wanted, Heartbeat heartbeat) {
        var stored = records.plans().round(heartbeat.token());
        if (stored.isPresent()) {
            return seal(stored.get(), null, heartbeat);
        }
        var pool = PoolOfLeads.of(distribution.id(), records.leads(), records.assignments());
        var eligible = records.members().eligible();
        var outlook = pool.outlook(eligible);
        var round = DecidedRound.of(distribution, eligible, pool, engine);
        if (wanted != null) {
            var changes = check.changes(wanted, round);
            if (!changes.isEmpty()) {
                return new Planning.Refused(wanted, changes);
            }
        }
        records.distributions().planned(distribution.id(), heartbeat.token(), outlook);
        var planned = store(round, heartbeat);
        return seal(planned, pool.copies(), heartbeat);
    }

    /// Nobody's leads are given by a plan that only its maker has looked at.
    private static void requireProven(Verdict verdict) {
        switch (verdict) {
            case Verdict.Proven _ -> {}
            case Verdict.Rejected(var rule, var place) -> throw new PlanRejected(rule, place);
        }
    }

    /// The engine has made a plan that the independent check does not accept.
    static final class PlanRejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PlanRejected(Rule rule, String place) {
            super(
                    "The plan did not pass its check, so it is not carried out: it breaks the rule"
                            + " that %s (%s). Report this fault of the program."
                                    .formatted(rule.claim(), place));
        }
    }

    /// Its check goes on while the shares are written up; nothing is stored before it has passed.
    private PlannedRound store(DecidedRound decided, Heartbeat heartbeat) {
        var verdict = CompletableFuture.supplyAsync(decided::verdict, Thread::startVirtualThread);
        var round = decided.describe(clock.instant());
        var shares = decided.shares();
        requireProven(Joined.result(verdict));
        heartbeat.requireHeld();
        records.plans().write(heartbeat.token(), round, shares, decided.plan().certificate());
        return round;
    }

    private Planning seal(PlannedRound round, @Nullable CopiesBefore copies, Heartbeat heartbeat) {
        long token = heartbeat.token();
        var seal = new Seal(round.distribution(), round.round(), round.planHash(), token);
        if (!records.leases().seal(token, seal)) {
            throw new LeaseLost(token);
        }
        return new Planning.Sealed(seal, copies);
    }
}
