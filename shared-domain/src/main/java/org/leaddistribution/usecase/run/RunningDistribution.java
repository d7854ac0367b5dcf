package org.leaddistribution.usecase.run;

import java.time.InstantSource;
import java.util.Optional;
import org.leaddistribution.allocation.engine.Allocator;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.distribution.DistributionStatus;
import org.leaddistribution.distribution.RunLease;
import org.leaddistribution.distribution.Seal;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.usecase.run.RunOutcome.Cancelled;
import org.leaddistribution.usecase.run.RunOutcome.Completed;
import org.leaddistribution.usecase.run.RunOutcome.CompletedBefore;
import org.leaddistribution.usecase.run.RunOutcome.NothingToClose;
import org.leaddistribution.usecase.run.RunOutcome.NothingToResume;
import org.leaddistribution.usecase.run.RunOutcome.Occupied;
import org.leaddistribution.usecase.run.RunOutcome.OutOfTurn;
import org.leaddistribution.usecase.run.RunOutcome.UnderWay;
import org.leaddistribution.usecase.run.RunOutcome.Unknown;

/// Deals the leads of a distribution to the members, a round at a time.
///
/// Safe for many threads, processes and machines at once: the lease lets one of them work, and what it
/// works from is stored before it writes, so whoever comes after a crash goes on where it stopped.
public final class RunningDistribution {
    private final RunRecords records;
    private final TakingLease leases;
    private final CarryingOutRun carryingOut;
    private final LeaseTimes times;
    private final EndingCancelled cancelling;
    private final PlanCheck planCheck;

    /// @param process a name that no two running programs share
    public RunningDistribution(
            RunRecords records, LeaseTimes times, InstantSource clock, String process) {
        this(records, times, clock, process, Patience.STANDARD);
    }

    RunningDistribution(
            RunRecords records,
            LeaseTimes times,
            InstantSource clock,
            String process,
            Patience patience) {
        this(records, times, clock, process, patience, Allocator::allocate);
    }

    RunningDistribution(
            RunRecords records,
            LeaseTimes times,
            InstantSource clock,
            String process,
            Patience patience,
            DecidedRound.Engine engine) {
        this.records = records;
        this.planCheck = new PlanCheck(records);
        this.times = times;
        this.cancelling = new EndingCancelled(records);
        this.leases = new TakingLease(records.leases(), times, process);
        this.carryingOut = new CarryingOutRun(records, clock, patience, engine);
    }

    /// Runs one round, or says why not. Returns when it is over, however long that takes.
    ///
    /// @throws org.leaddistribution.store.StoreUnavailable when the database stays away; the run is
    ///     then taken over by whoever finds it standing still
    public RunOutcome run(DistributionId id, RunWish wish, RunProgress progress) {
        var found = records.distributions().byId(id);
        if (found.isEmpty()) {
            return new Unknown(id);
        }
        var asked = asOf(found.get(), wish);
        return answered(found.get(), asked).orElseGet(() -> takeAndRun(id, asked, progress));
    }

    /// Two people who ask for the next round at once mean the same one.
    private static RunWish asOf(Distribution distribution, RunWish wish) {
        return wish instanceof RunWish.NextRound
                ? new RunWish.RoundNumber(distribution.nextRound())
                : wish;
    }

    private RunOutcome takeAndRun(DistributionId id, RunWish wish, RunProgress progress) {
        progress.at(RunStep.WAITING, 0, 0);
        return switch (leases.take(id)) {
            case TakingLease.Taking.HeldBy(var owner) ->
                    owner.running().equals(id) ? new UnderWay(id) : new Occupied(owner.running());
            case TakingLease.Taking.Taken(var lease) -> runUnder(lease, id, wish, progress);
        };
    }

    private RunOutcome runUnder(
            RunLease lease, DistributionId id, RunWish wish, RunProgress progress) {
        try {
            return cancelling.endCancelled(lease).filter(id::equals).isPresent()
                    ? new Cancelled(id)
                    : runBeating(lease, id, wish, progress);
        } finally {
            leases.release(lease);
        }
    }

    private RunOutcome runBeating(
            RunLease lease, DistributionId id, RunWish wish, RunProgress progress) {
        try (var heartbeat = Heartbeat.of(lease, records.leases(), times)) {
            return begin(lease, id, wish)
                    .orElseGet(() -> carryingOut.carryOut(id, wish, heartbeat, progress));
        }
    }

    /// Gives the distribution to this run; an answer when it cannot be given.
    private Optional<RunOutcome> begin(RunLease lease, DistributionId id, RunWish wish) {
        var sealed = openSeal(lease);
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
                answered(distribution, wish)
                        .or(() -> unlessClosable(distribution, wish, sealed))
                        .or(() -> behindWhatWasBegun(distribution));
        return answer.isPresent() ? answer : taken(distribution, lease.token(), wish);
    }

    /// What was begun and has lost its owner comes before anything new: whoever goes on with it finds the
    /// lease free, so that nothing says that it is being processed while nobody does that. What was begun
    /// itself waits for nothing: of two such, each would wait for the other.
    private Optional<RunOutcome> behindWhatWasBegun(Distribution distribution) {
        return distribution.status() == DistributionStatus.PROCESSING
                ? Optional.empty()
                : records.distributions().processing().stream()
                        .findFirst()
                        .map(begun -> new Occupied(begun.id()));
    }

    private Optional<RunOutcome> taken(Distribution distribution, long token, RunWish wish) {
        var plan = wish instanceof RunWish.ThisPlan(var hash) ? hash : null;
        boolean begun =
                records.distributions()
                        .begin(
                                distribution.id(),
                                distribution.status(),
                                token,
                                carryingOut.now(),
                                plan);
        return begun ? Optional.empty() : Optional.of(new UnderWay(distribution.id()));
    }

    /// The seal of a plan that is still to be written; one that a crash left behind is cleared.
    private Optional<Seal> openSeal(RunLease lease) {
        var seal = lease.sealed();
        if (seal == null) {
            return Optional.empty();
        }
        var sealed = records.distributions().byId(seal.distribution());
        if (sealed.isPresent() && sealed.get().rounds().size() < seal.round()) {
            return Optional.of(seal);
        }
        records.leases().unseal(lease.token());
        return Optional.empty();
    }

    private static Optional<RunOutcome> unlessClosable(
            Distribution distribution, RunWish wish, Optional<Seal> sealed) {
        return wish instanceof RunWish.Close && sealed.isEmpty()
                ? Optional.of(new NothingToClose(distribution.id()))
                : Optional.empty();
    }

    /// The answer to a wish that needs no run, or empty when it needs one.
    private Optional<RunOutcome> answered(Distribution distribution, RunWish wish) {
        boolean completed = distribution.status() == DistributionStatus.COMPLETED;
        return switch (wish) {
            case RunWish.FirstRound _ ->
                    completed
                            ? Optional.of(new CompletedBefore(distribution.id()))
                            : Optional.empty();
            case RunWish.Resume _ ->
                    distribution.status() == DistributionStatus.PROCESSING
                            ? Optional.empty()
                            : Optional.of(new NothingToResume(distribution.id()));
            case RunWish.NextRound _ -> Optional.empty();
            case RunWish.RoundNumber(int number) -> answered(distribution, number);
            case RunWish.ThisPlan(var hash) -> planCheck.inTheWay(distribution, hash);
            case RunWish.Close _ ->
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
                : Optional.of(new OutOfTurn(number, distribution.nextRound()));
    }
}
