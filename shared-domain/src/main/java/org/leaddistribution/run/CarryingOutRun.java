package org.leaddistribution.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.lease.Heartbeat.LeaseLost;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.PlanContradicted;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.CompletingRound.Result;
import org.leaddistribution.run.PlanningRound.PlanRejected;
import org.leaddistribution.run.PlanningRound.Planning;
import org.leaddistribution.run.RunOutcome.Cancelled;
import org.leaddistribution.run.RunOutcome.Failed;
import org.leaddistribution.run.RunOutcome.PlanChanged;
import org.leaddistribution.run.RunOutcome.UnderWay;
import org.leaddistribution.run.WritingShares.Begun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// D2 to D6 under a lease. Every step can be done again, so after an outage they are all taken again,
/// from wherever the data is by then.
final class CarryingOutRun {
    private static final Logger LOG = LoggerFactory.getLogger(CarryingOutRun.class);
    private static final String OWN_FAULT =
            "The program itself is at fault. The log says where; report it.";

    private final RunRecords records;
    private final InstantSource clock;
    private final AuditTrail audit;
    private final RetryPolicy patience;
    private final BooleanSupplier isEnding;
    private final EndingCancelled cancelling;
    private final PlanningRound planning;
    private final WritingShares writing;
    private final ClosingRound closing;
    private final CountingCopies counting;
    private final CompletingRound completing;

    CarryingOutRun(
            RunRecords records,
            InstantSource clock,
            RetryPolicy patience,
            DecidedRound.Engine engine,
            BooleanSupplier isEnding) {
        this.isEnding = isEnding;
        this.patience = patience;
        this.records = records;
        this.clock = clock;
        this.audit = new AuditTrail(records.audit(), clock);
        this.cancelling = new EndingCancelled(records);
        this.planning = new PlanningRound(records, clock, engine);
        this.writing = new WritingShares(records);
        this.closing = new ClosingRound(records);
        this.counting = new CountingCopies(records);
        this.completing = new CompletingRound(records, clock);
    }

    Instant now() {
        return clock.instant();
    }

    /// Waits out an outage, and the transaction of a program that died in the middle of beginning: the server
    /// gives that up after a time.
    boolean begun(BooleanSupplier beginning) {
        var watch = new StepWatch(RunProgress.NOBODY, _ -> {});
        return patience.through(watch, beginning::getAsBoolean);
    }

    RunOutcome carryOut(
            DistributionId id, RunRequest request, Heartbeat heartbeat, RunProgress progress) {
        var watch = new StepWatch(progress, heartbeat::at);
        try {
            var outcome = patience.through(watch, () -> takeSteps(id, request, heartbeat, watch));
            return outcome instanceof PlanChanged refused
                    ? patience.through(watch, () -> givenBack(refused, heartbeat))
                    : outcome;
        } catch (LeaseLost lost) {
            return isEnding() ? left(id) : stopped(id, lost, heartbeat, watch);
        } catch (PlanContradicted | PlanRejected | StoreFault fault) {
            if (fault instanceof StoreFault && isEnding()) {
                return left(id);
            }
            LOG.error("Distribution {} failed while {}", id, watch.step().code(), fault);
            return failed(id, messageOf(fault), watch.step(), heartbeat.token());
        } catch (RuntimeException | Error bug) {
            LOG.error("Distribution {} met a fault of the program", id, bug);
            return failed(id, OWN_FAULT, watch.step(), heartbeat.token());
        }
    }

    /// Whether this program, or this thread of it, ends in order: what the database says then is no fault.
    private boolean isEnding() {
        return isEnding.getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    private static RunOutcome left(DistributionId id) {
        LOG.info("Distribution {} is left to whoever comes next: this program ends", id);
        return new UnderWay(id);
    }

    /// Ends a run that may not write any more: because it was cancelled, or because another has its lease.
    private RunOutcome stopped(
            DistributionId id, LeaseLost lost, Heartbeat heartbeat, StepWatch watch) {
        long token = heartbeat.token();
        if (patience.through(watch, () -> cancelling.endOwn(id, token))) {
            LOG.info("The run of distribution {} was cancelled", id);
            return new Cancelled(id);
        }
        LOG.warn("{}; whoever has it goes on with distribution {}", lost.getMessage(), id);
        return new UnderWay(id);
    }

    private static String messageOf(RuntimeException fault) {
        var message = fault.getMessage();
        return message == null ? fault.toString() : message;
    }

    /// Ends a run that the programs before this one have died of.
    RunOutcome failedByDeaths(DistributionId id, Lease lease) {
        var step = RunStep.of(lease.deaths().furthest().step());
        var cause =
                String.format(
                        Locale.ROOT,
                        "%d programs in a row have ended over this run without a word, none of them further"
                                + " than \"%s\". Look into their logs and at the machine's memory"
                                + " before it is distributed again.",
                        lease.deaths().count(),
                        step.label());
        LOG.error("Distribution {} failed: {}", id, cause);
        return failed(id, cause, step, lease.token());
    }

    private RunOutcome failed(DistributionId id, String cause, RunStep step, long token) {
        var failed = new Failed(id, sentence(cause) + ' ' + consequence(), step);
        var failure = new RunFailure(failed.message(), step.code());
        return records.work().inOne(() -> isNotedAsFailed(id, token, failure))
                ? failed
                : new UnderWay(id);
    }

    /// Status, notice and audit entry: all or none.
    private boolean isNotedAsFailed(DistributionId id, long token, RunFailure failure) {
        boolean mine = records.distributions().fail(id, token, failure, now());
        if (mine) {
            audit.note(
                    Actor.SYSTEM,
                    AuditAction.RUN_FAILED,
                    id.value(),
                    Map.of(
                            "status", DistributionStatus.FAILED.code(),
                            "failed_step", failure.step()));
        }
        return mine;
    }

    private static String sentence(String cause) {
        return cause.endsWith(".") ? cause : cause + '.';
    }

    /// Whether others must wait for the run that has failed.
    private String consequence() {
        return records.leases().state().sealed() == null
                ? "Nothing of this round was written, so other distributions can be run meanwhile."
                : "Its plan is decided already: no other distribution can be run until this one is"
                        + " distributed again or closed.";
    }

    private RunOutcome takeSteps(
            DistributionId id, RunRequest request, Heartbeat heartbeat, StepWatch watch) {
        heartbeat.requireHeld();
        var distribution = records.distributions().byId(id).orElseThrow();
        if (isCompletedBy(heartbeat.token(), distribution)) {
            return completing.settled(id, heartbeat.token(), distribution.rounds().getLast());
        }
        return switch (planning(distribution, request, heartbeat, watch)) {
            case Planning.Sealed sealed ->
                    takeSteps(distribution, sealed, request, heartbeat, watch);
            case Planning.Refused(var hash, var changes) -> new PlanChanged(id, hash, changes);
        };
    }

    private RunOutcome takeSteps(
            Distribution distribution,
            Planning.Sealed sealed,
            RunRequest request,
            Heartbeat heartbeat,
            StepWatch watch) {
        var seal = sealed.seal();
        var planned = plannedUnder(seal);
        var result =
                switch (request) {
                    case RunRequest.Close _ -> closed(seal, planned, heartbeat, watch);
                    case RunRequest.FirstRound _,
                            RunRequest.Resume _,
                            RunRequest.NextRound _,
                            RunRequest.RoundNumber _,
                            RunRequest.ThisPlan _ ->
                            written(sealed, planned, heartbeat, watch);
                };
        watch.at(RunStep.CHECKING, 1, 1);
        return completing.complete(distribution, seal, heartbeat.token(), result);
    }

    /// Whether an outage has hidden from this run that it is over.
    private static boolean isCompletedBy(long token, Distribution distribution) {
        return distribution.status() == DistributionStatus.COMPLETED
                && distribution.run().token() == token;
    }

    /// The plan that was sealed before a crash or an outage, else one made now.
    private Planning planning(
            Distribution distribution, RunRequest request, Heartbeat heartbeat, StepWatch watch) {
        watch.at(RunStep.PLANNING, 0, 0);
        var before = records.leases().state().sealed();
        return before == null
                ? planning.plan(distribution, wanted(distribution, request), heartbeat)
                : new Planning.Sealed(before, null);
    }

    /// The one plan that may be run: as this caller wishes, else as the one did who began what this run
    /// takes over.
    private static @Nullable String wanted(Distribution distribution, RunRequest request) {
        return request instanceof RunRequest.ThisPlan(var hash)
                ? hash
                : distribution.run().planHash();
    }

    /// Nothing is stored of the plan, so the distribution is again what it was. What somebody else has begun
    /// with another request stays theirs.
    private RunOutcome givenBack(PlanChanged refused, Heartbeat heartbeat) {
        var distribution = records.distributions().byId(refused.id()).orElseThrow();
        if (refused.planHash().equals(distribution.run().planHash())
                && records.distributions().giveBack(distribution, heartbeat.token())) {
            LOG.info("Distribution {} is as before: {}", refused.id(), refused.reason());
        }
        return refused;
    }

    private PlannedRound plannedUnder(Seal seal) {
        return records.plans()
                .round(seal.planToken())
                .orElseThrow(
                        () ->
                                new PlanContradicted(
                                        "The sealed plan is gone from allocation_plans. Restore the"
                                                + " database from a backup: no distribution can"
                                                + " run before this round is done."));
    }

    private Result written(
            Planning.Sealed sealed, PlannedRound planned, Heartbeat heartbeat, StepWatch watch) {
        var seal = sealed.seal();
        var before = sealed.copies();
        var begun = before == null ? Begun.BEFORE : Begun.NOW;
        var leads = writing.write(seal, planned, begun, heartbeat, watch);
        if (before == null) {
            counting.count(leads, heartbeat, watch);
        } else {
            counting.add(seal, planned, before, heartbeat, watch);
        }
        watch.at(RunStep.CHECKING, 0, 1);
        return completing.check(seal, planned);
    }

    private Result closed(Seal seal, PlannedRound planned, Heartbeat heartbeat, StepWatch watch) {
        var result = closing.close(seal, planned, heartbeat);
        counting.count(counting.leadsOf(seal, planned), heartbeat, watch);
        return result;
    }
}
