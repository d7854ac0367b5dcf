package org.leaddistribution.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.audit.AuditLog.AuditQuery;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.programs.Program;
import org.leaddistribution.programs.Programs;
import org.leaddistribution.programs.Programs.KnownProgram;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.run.CurrentRun.Carrier;
import org.leaddistribution.run.CurrentRun.Pulse;
import org.leaddistribution.run.CurrentRun.Stage;
import org.leaddistribution.run.RunSight.RunEnd;

/// Tells which run is under way, whoever began it and wherever it goes on, and how it ended.
///
/// Two small reads while nothing runs, so that it can be asked every few seconds. Safe for many threads.
public final class WatchingRuns {
    /// Cancelling and the like is noted of a distribution too, behind the beginning of its run.
    private static final PageRequest LATEST = new PageRequest(1, 10);

    private final Distributions distributions;
    private final RunLeases leases;
    private final AuditLog audit;
    private final Programs programs;
    private final LongSupplier nanoTime;

    /// @param nanoTime as [System#nanoTime]
    public WatchingRuns(RunRecords records, Programs programs, LongSupplier nanoTime) {
        this.distributions = records.distributions();
        this.leases = records.leases();
        this.audit = records.audit();
        this.programs = programs;
        this.nanoTime = nanoTime;
    }

    /// @param before what the look before has shown; null at the first, and where that was nothing
    public RunSight look(@Nullable CurrentRun before) {
        var current = current(before).orElse(null);
        boolean goesOn = current != null && current.isSameAs(before);
        return new RunSight(current, before == null || goesOn ? null : end(before).orElse(null));
    }

    /// Looks again where a run has begun between the two reads.
    private Optional<CurrentRun> current(@Nullable CurrentRun before) {
        var state = leases.state();
        var owner = state.lease().owner();
        if (owner == null) {
            var begun = distributions.processing().stream().findFirst();
            boolean isNewer =
                    begun.filter(one -> one.run().token() > state.lease().token()).isPresent();
            return isNewer ? current(before) : begun.map(left -> left(left, state, before));
        }
        if (state.isOwnedFor(RunLease.REPAIR)) {
            return Optional.of(seen(null, state.lease(), Stage.STARTING, before));
        }
        return distributions
                .byId(new DistributionId(owner.work()))
                .filter(found -> !isOver(found, state.lease(), before))
                .map(found -> seen(found, state.lease(), stage(found, state), before));
    }

    /// A run ends before its lease is released; one that was given back has left no trace by then.
    private static boolean isOver(Distribution found, Lease lease, @Nullable CurrentRun before) {
        boolean wasBegun =
                before != null
                        && before.token() == lease.token()
                        && before.stage() != Stage.STARTING;
        return found.status() != DistributionStatus.PROCESSING
                && (wasBegun || found.run().token() == lease.token());
    }

    private static Stage stage(Distribution found, RunLease state) {
        boolean isBegun =
                found.status() == DistributionStatus.PROCESSING
                        && found.run().token() == state.lease().token();
        return isBegun ? stageOfBegun(found, state) : Stage.STARTING;
    }

    private static Stage stageOfBegun(Distribution found, RunLease state) {
        var seal = state.sealed();
        if (seal != null
                && seal.distribution().equals(found.id())
                && seal.round() == found.nextRound()) {
            return Stage.DECIDED;
        }
        return found.id().equals(state.cancelled()) ? Stage.CANCELLING : Stage.CANCELLABLE;
    }

    private CurrentRun left(Distribution left, RunLease state, @Nullable CurrentRun before) {
        return new CurrentRun(
                left,
                left.run().token(),
                stageOfBegun(left, state),
                null,
                0,
                0,
                new Carrier.Nobody(),
                begunBy(left, left.run().token(), Stage.CANCELLABLE, before),
                pulse(state.lease(), before));
    }

    private CurrentRun seen(
            @Nullable Distribution found, Lease lease, Stage stage, @Nullable CurrentRun before) {
        var progress = lease.progress();
        return new CurrentRun(
                found,
                lease.token(),
                stage,
                progress.step().isEmpty() ? null : RunStep.of(progress.step()),
                progress.done(),
                progress.total(),
                carrier(lease, before),
                found == null ? null : begunBy(found, lease.token(), stage, before),
                pulse(lease, before));
    }

    private Carrier carrier(Lease lease, @Nullable CurrentRun before) {
        if (before != null
                && before.token() == lease.token()
                && before.carrier() instanceof Carrier.Known known) {
            return known;
        }
        var owner = lease.owner();
        return programs.all().stream()
                .map(KnownProgram::program)
                .filter(one -> owner != null && isCalled(owner.process(), one))
                .findFirst()
                .<Carrier>map(Carrier.Known::new)
                .orElseGet(Carrier.Unknown::new);
    }

    private static boolean isCalled(String process, Program program) {
        return program.id().value().equals(process);
    }

    /// Noted in the unit of work that begins a run, so before it is begun an earlier one would be found.
    private @Nullable String begunBy(
            Distribution found, long token, Stage stage, @Nullable CurrentRun before) {
        if (stage == Stage.STARTING) {
            return null;
        }
        if (before != null && before.token() == token && before.stage() != Stage.STARTING) {
            return before.begunBy();
        }
        return audit.page(AuditQuery.of(found.id().value()), LATEST).items().stream()
                .filter(entry -> isBeginning(entry.action()))
                .map(entry -> entry.actor().name())
                .findFirst()
                .orElse(null);
    }

    private static boolean isBeginning(AuditAction action) {
        return action == AuditAction.RUN_BEGUN || action == AuditAction.ROUND_CLOSED;
    }

    private Pulse pulse(Lease lease, @Nullable CurrentRun before) {
        long now = nanoTime.getAsLong();
        if (before == null
                || before.token() != lease.token()
                || before.pulse().beat() != lease.beat()) {
            return new Pulse(lease.beat(), now, Duration.ZERO);
        }
        long moved = before.pulse().movedAtNanos();
        return new Pulse(lease.beat(), moved, Duration.ofNanos(now - moved));
    }

    /// Empty for a repair, for a run that was refused before it began, and where an upload was withdrawn.
    private Optional<RunEnd> end(CurrentRun before) {
        var ran = before.distribution();
        return ran == null
                ? Optional.empty()
                : distributions.byId(ran.id()).flatMap(now -> end(before, ran.nextRound(), now));
    }

    private static Optional<RunEnd> end(CurrentRun before, int round, Distribution now) {
        if (now.rounds().size() >= round) {
            return Optional.of(new RunEnd.Completed(now, now.rounds().get(round - 1)));
        }
        var failure = now.run().failure();
        if (now.status() == DistributionStatus.FAILED && failure != null) {
            return now.run().token() >= before.token()
                    ? Optional.of(new RunEnd.Failed(now, failure))
                    : Optional.empty();
        }
        boolean isGivenBack =
                now.status() == DistributionStatus.QUEUED
                        || now.status() == DistributionStatus.COMPLETED;
        return isGivenBack && before.stage() != Stage.STARTING
                ? Optional.of(new RunEnd.GivenBack(now))
                : Optional.empty();
    }
}
