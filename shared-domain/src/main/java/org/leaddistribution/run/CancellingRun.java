package org.leaddistribution.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;

/// Cancels a run, whichever program it goes on in, as long as its plan is not sealed.
///
/// Cancelling and sealing are compare-and-sets of the one lease that shut each other out: of the two
/// the database lets the first one happen. The owner sees it at its next beat or at its seal; an owner
/// that is dead leaves it to whoever takes the lease after it.
public final class CancellingRun {
    private final Distributions distributions;
    private final RunLeases leases;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Duration patience;
    private final Duration lookEvery;

    /// @param patience how long to wait for the owner to end the run
    /// @param times whose [LeaseTimes#lookEvery] says how often to look
    public CancellingRun(
            RunRecords records, AuditTrail audit, LeaseTimes times, Duration patience) {
        this.distributions = records.distributions();
        this.leases = records.leases();
        this.work = records.work();
        this.audit = audit;
        this.patience = patience;
        this.lookEvery = times.lookEvery();
    }

    /// What became of the wish.
    public enum Cancellation {
        /// The distribution is what it was before the run.
        CANCELLED,
        /// Nothing will be written for members; the run's program has still to hear of it.
        ASKED,
        /// The plan is sealed: the round completes.
        DECIDED,
        NOT_RUNNING,
        /// The run was changing hands all the time; to be tried again.
        UNSETTLED,
        UNKNOWN
    }

    public Cancellation cancel(Actor actor, DistributionId id) {
        long begun = System.nanoTime();
        var asked = Cancellation.UNSETTLED;
        while (true) {
            var found = distributions.byId(id);
            if (found.isEmpty()) {
                return Cancellation.UNKNOWN;
            }
            var answer = answered(found.get(), asked);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (asked != Cancellation.ASKED) {
                asked = ask(actor, found.get());
            }
            if (asked != Cancellation.ASKED && asked != Cancellation.UNSETTLED) {
                return asked;
            }
            if (System.nanoTime() - begun >= patience.toNanos()) {
                return asked;
            }
            LockSupport.parkNanos(lookEvery.toNanos());
        }
    }

    /// Once the lease says that it is cancelled, a run can only end without having written anything.
    private static Optional<Cancellation> answered(Distribution now, Cancellation asked) {
        if (now.status() == DistributionStatus.PROCESSING) {
            return Optional.empty();
        }
        return Optional.of(
                asked == Cancellation.ASKED && now.status() != DistributionStatus.FAILED
                        ? Cancellation.CANCELLED
                        : Cancellation.NOT_RUNNING);
    }

    private Cancellation ask(Actor actor, Distribution running) {
        var lease = leases.state();
        if (isDecided(lease, running)) {
            return Cancellation.DECIDED;
        }
        if (running.id().equals(lease.cancelled())) {
            return Cancellation.ASKED;
        }
        return lease.isOwnedFor(running.id())
                ? work.inOne(() -> noted(actor, running, askOwner(lease, running)))
                : work.inOne(() -> noted(actor, running, endLeft(running)));
    }

    private static boolean isDecided(RunLease lease, Distribution running) {
        var seal = lease.sealed();
        return seal != null
                && seal.distribution().equals(running.id())
                && running.rounds().size() < seal.round();
    }

    private Cancellation askOwner(RunLease lease, Distribution running) {
        return leases.cancel(lease.lease().token(), running.id())
                ? Cancellation.ASKED
                : Cancellation.UNSETTLED;
    }

    /// Nobody has the lease for it, so its run is over; only its status does not say so yet.
    private Cancellation endLeft(Distribution running) {
        return distributions.giveBack(running, running.run().token())
                ? Cancellation.CANCELLED
                : Cancellation.UNSETTLED;
    }

    private Cancellation noted(Actor actor, Distribution running, Cancellation outcome) {
        if (outcome != Cancellation.UNSETTLED) {
            var before =
                    running.rounds().isEmpty()
                            ? DistributionStatus.QUEUED
                            : DistributionStatus.COMPLETED;
            var change =
                    new AuditTrail.Difference(
                            Map.of("status", running.status().code()),
                            Map.of("status", before.code()));
            audit.note(actor, AuditAction.RUN_CANCELLED, running.id().value(), change);
        }
        return outcome;
    }
}
