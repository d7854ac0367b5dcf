package org.leaddistribution.run;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.engine.Allocator;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.lease.TakingLease;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.RunOutcome.Cancelled;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.CompletedBefore;
import org.leaddistribution.run.RunOutcome.NothingToClose;
import org.leaddistribution.run.RunOutcome.NothingToResume;
import org.leaddistribution.run.RunOutcome.Occupied;
import org.leaddistribution.run.RunOutcome.UnderWay;
import org.leaddistribution.run.RunOutcome.Unknown;
import org.leaddistribution.run.RunOutcome.WrongRound;

/// Deals the leads of a distribution to the members, a round at a time.
///
/// Safe for many threads, processes and machines at once: the lease lets one of them work, and what it
/// works from is stored before it writes, so whoever comes after a crash goes on where it stopped.
public final class RunningDistribution implements AutoCloseable {
    /// After so many programs have died over a run, none further than the one before, it has failed.
    static final int MOST_DEATHS = 5;

    private final RunRecords records;
    private final TakingLease leases;
    private final CarryingOutRun carryingOut;
    private final LeaseTimes times;
    private final EndingCancelled cancelling;
    private final PlanCheck planCheck;

    /// @param process a name that no two running programs share
    public RunningDistribution(
            RunRecords records, LeaseTimes times, InstantSource clock, String process) {
        this(records, times, clock, process, RetryPolicy.STANDARD);
    }

    RunningDistribution(
            RunRecords records,
            LeaseTimes times,
            InstantSource clock,
            String process,
            RetryPolicy patience) {
        this(records, times, clock, process, patience, Allocator::allocate);
    }

    RunningDistribution(
            RunRecords records,
            LeaseTimes times,
            InstantSource clock,
            String process,
            RetryPolicy patience,
            DecidedRound.Engine engine) {
        this.records = records;
        this.planCheck = new PlanCheck(records);
        this.times = times;
        this.cancelling = new EndingCancelled(records);
        this.leases = new TakingLease(records.leases(), times, process);
        this.carryingOut = new CarryingOutRun(records, clock, patience, engine, leases::isClosed);
    }

    /// As below, for a run that nobody is told of.
    public RunOutcome run(DistributionId id, RunRequest request, RunProgress progress) {
        return run(id, request, progress, () -> {});
    }

    /// Runs one round, or says why not. Returns when it is over, however long that takes.
    ///
    /// @param beginning done in the one step that begins the run, all or nothing; it may be repeated
    /// @throws org.leaddistribution.kernel.StoreFault.StoreUnavailable when the database stays away; the run is
    ///     then taken over by whoever finds it standing still
    RunOutcome run(
            DistributionId id, RunRequest request, RunProgress progress, Runnable beginning) {
        var found = records.distributions().byId(id);
        if (found.isEmpty()) {
            return new Unknown(id);
        }
        var asked = new Asked(id, asOf(found.get(), request), progress, beginning);
        return answered(found.get(), asked.request()).orElseGet(() -> takeAndRun(asked));
    }

    private record Asked(
            DistributionId id, RunRequest request, RunProgress progress, Runnable beginning) {}

    /// Two people who ask for the next round at once mean the same one.
    private static RunRequest asOf(Distribution distribution, RunRequest request) {
        return request instanceof RunRequest.NextRound
                ? new RunRequest.RoundNumber(distribution.nextRound())
                : request;
    }

    private RunOutcome takeAndRun(Asked asked) {
        asked.progress().at(RunStep.WAITING, 0, 0);
        return switch (leases.take(asked.id().value())) {
            case TakingLease.Taking.HeldBy(var owner) ->
                    owner.work().equals(asked.id().value())
                            ? new UnderWay(asked.id())
                            : new Occupied(new DistributionId(owner.work()));
            case TakingLease.Taking.Taken(var lease) -> runUnder(lease, asked);
        };
    }

    private RunOutcome runUnder(Lease lease, Asked asked) {
        try {
            return cancelling
                            .endCancelled(records.leases().state())
                            .filter(asked.id()::equals)
                            .isPresent()
                    ? new Cancelled(asked.id())
                    : runBeating(lease, asked);
        } finally {
            leases.release(lease);
        }
    }

    private RunOutcome runBeating(Lease lease, Asked asked) {
        long token = lease.token();
        try (var heartbeat =
                Heartbeat.of(
                        lease, records.leases(), times, () -> isCancelled(token, asked.id()))) {
            return begin(lease, asked)
                    .orElseGet(
                            () ->
                                    carryingOut.carryOut(
                                            asked.id(),
                                            asked.request(),
                                            heartbeat,
                                            asked.progress()));
        }
    }

    /// After the seal it never is.
    private boolean isCancelled(long token, DistributionId id) {
        var now = records.leases().state();
        return now.lease().token() == token && id.equals(now.cancelled());
    }

    /// Gives the distribution to this run; an answer when it cannot be given.
    private Optional<RunOutcome> begin(Lease lease, Asked asked) {
        var id = asked.id();
        var sealed = openSeal(lease.token());
        if (sealed.isPresent() && !sealed.get().distribution().equals(id)) {
            return Optional.of(new Occupied(sealed.get().distribution()));
        }
        records.plans().discardUnkept(lease.token(), sealed.map(Seal::planToken).orElse(0L));
        var found = records.distributions().byId(id);
        if (found.isEmpty()) {
            return Optional.of(new Unknown(id));
        }
        var distribution = found.get();
        var answer =
                answered(distribution, asked.request())
                        .or(() -> unlessClosable(distribution, asked.request(), sealed))
                        .or(() -> behindAnInterruptedRun(distribution));
        return answer.isPresent() ? answer : taken(distribution, lease, asked);
    }

    /// An interrupted run must be finished before a new one begins; otherwise a distribution could stay
    /// `processing` with nobody at work on it. An interrupted run itself waits for no other: two of them would
    /// wait for each other.
    private Optional<RunOutcome> behindAnInterruptedRun(Distribution distribution) {
        return distribution.status() == DistributionStatus.PROCESSING
                ? Optional.empty()
                : records.distributions().processing().stream()
                        .findFirst()
                        .map(begun -> new Occupied(begun.id()));
    }

    private Optional<RunOutcome> taken(Distribution distribution, Lease lease, Asked asked) {
        var plan = asked.request() instanceof RunRequest.ThisPlan(var hash) ? hash : null;
        boolean begun =
                carryingOut.begun(
                        () ->
                                records.work()
                                        .inOne(
                                                () ->
                                                        isBegun(
                                                                distribution,
                                                                lease.token(),
                                                                plan,
                                                                asked)));
        if (!begun) {
            return Optional.of(new UnderWay(distribution.id()));
        }
        return lease.deaths().count() >= MOST_DEATHS
                ? Optional.of(carryingOut.failedByDeaths(distribution.id(), lease))
                : Optional.empty();
    }

    private boolean isBegun(
            Distribution distribution, long token, @Nullable String plan, Asked asked) {
        boolean begun =
                records.distributions()
                        .begin(
                                distribution.id(),
                                distribution.status(),
                                token,
                                carryingOut.now(),
                                plan);
        if (begun) {
            asked.beginning().run();
        }
        return begun || isBegunBefore(distribution.id(), token);
    }

    /// By an earlier try, of which only the answer was lost.
    private boolean isBegunBefore(DistributionId id, long token) {
        return records.distributions()
                .byId(id)
                .filter(now -> now.status() == DistributionStatus.PROCESSING)
                .filter(now -> now.run().token() == token)
                .isPresent();
    }

    /// The seal of a plan that is still to be written; one that a crash left behind is cleared.
    private Optional<Seal> openSeal(long token) {
        var seal = records.leases().state().sealed();
        if (seal == null) {
            return Optional.empty();
        }
        var sealed = records.distributions().byId(seal.distribution());
        if (sealed.isPresent() && sealed.get().rounds().size() < seal.round()) {
            return Optional.of(seal);
        }
        records.leases().unseal(token);
        return Optional.empty();
    }

    private static Optional<RunOutcome> unlessClosable(
            Distribution distribution, RunRequest request, Optional<Seal> sealed) {
        return request instanceof RunRequest.Close && sealed.isEmpty()
                ? Optional.of(new NothingToClose(distribution.id()))
                : Optional.empty();
    }

    /// The answer to a request that needs no run, or empty when it needs one.
    private Optional<RunOutcome> answered(Distribution distribution, RunRequest request) {
        boolean completed = distribution.status() == DistributionStatus.COMPLETED;
        return switch (request) {
            case RunRequest.FirstRound _ ->
                    completed
                            ? Optional.of(new CompletedBefore(distribution.id()))
                            : Optional.empty();
            case RunRequest.Resume _ ->
                    distribution.status() == DistributionStatus.PROCESSING
                            ? Optional.empty()
                            : Optional.of(new NothingToResume(distribution.id()));
            case RunRequest.NextRound _ -> Optional.empty();
            case RunRequest.RoundNumber(int number) -> answered(distribution, number);
            case RunRequest.ThisPlan(var hash) -> planCheck.inTheWay(distribution, hash);
            case RunRequest.Close _ ->
                    distribution.status() == DistributionStatus.FAILED
                            ? Optional.empty()
                            : Optional.of(new NothingToClose(distribution.id()));
        };
    }

    private Optional<RunOutcome> answered(Distribution distribution, int number) {
        if (number >= 1 && number <= distribution.rounds().size()) {
            return Optional.of(
                    Completed.of(distribution.id(), distribution.rounds().get(number - 1)));
        }
        return number == distribution.nextRound()
                ? Optional.empty()
                : Optional.of(new WrongRound(number, distribution.nextRound()));
    }

    /// At an orderly stop of the program: its runs are left to whoever comes next, who need not wait.
    @Override
    public void close() {
        leases.close();
    }
}
