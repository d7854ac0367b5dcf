package org.leaddistribution.check;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.check.Repairs.Rebuilt;
import org.leaddistribution.check.StoredFacts.StoredAssignment;
import org.leaddistribution.delivery.KeptColumns;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.lease.TakingLease;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Plans;
import org.leaddistribution.run.RunLease;
import org.leaddistribution.run.RunLeases;

/// Makes good what a check finds, where something else that is stored tells what should be there.
///
/// It holds the run lease, so no run writes what it counts. It deletes nothing, and every change is one that
/// the same check would ask for again, so it may end at any point and begin anew.
public final class RepairingData {
    private static final String SUBJECT = "data";

    private final RepairRecords records;
    private final LeaseTimes times;
    private final InstantSource clock;
    private final TakingLease leases;
    private final AuditTrail audit;

    /// @param process a name that no two running programs share
    public RepairingData(
            RepairRecords records, LeaseTimes times, InstantSource clock, String process) {
        this.records = records;
        this.times = times;
        this.clock = clock;
        this.leases = new TakingLease(records.leases(), times, process);
        this.audit = new AuditTrail(records.audit(), clock);
    }

    /// @param told hears in a line each what was done, and what is left
    public RepairOutcome repair(Actor actor, Consumer<String> told) {
        records.repairs().requireFit();
        return switch (leases.take(RunLease.REPAIR.value())) {
            case TakingLease.Taking.HeldBy(var owner) ->
                    new RepairOutcome.RunAlive(new DistributionId(owner.work()));
            case TakingLease.Taking.Taken(var lease) -> repairUnder(lease, actor, told);
        };
    }

    private RepairOutcome repairUnder(Lease lease, Actor actor, Consumer<String> told) {
        try (var heartbeat = Heartbeat.of(lease, records.leases(), times)) {
            return new Work(actor, heartbeat, told).done();
        } finally {
            leases.release(lease);
        }
    }

    private final class Work {
        private final Actor actor;
        private final Heartbeat heartbeat;
        private final Consumer<String> told;
        private final MendingFiles files = new MendingFiles(records);
        private long guardsMade;
        private long countersSet;
        private long filesMade;
        private boolean begun;

        Work(Actor actor, Heartbeat heartbeat, Consumer<String> told) {
            this.actor = actor;
            this.heartbeat = heartbeat;
            this.told = told;
        }

        RepairOutcome done() {
            records.facts().lostGuards().forEach(this::rebuild);
            new CheckingInvariants(records.facts()).check(this::mend);
            if (begun) {
                note(
                        Map.of(
                                "state", "done",
                                "guards", Long.toString(guardsMade),
                                "counters", Long.toString(countersSet),
                                "files", Long.toString(filesMade)));
            }
            var left =
                    new CheckingInvariants(records.facts())
                            .check(violation -> told.accept("Not repaired: " + violation));
            return new RepairOutcome.Done(guardsMade, countersSet, filesMade, left.violations());
        }

        private void rebuild(LostGuard lost) {
            begin();
            told.accept("Making the " + lost.guard() + ", which " + lost.how() + " …");
            switch (records.repairs().rebuild(lost)) {
                case Rebuilt.InPlace _ -> {
                    guardsMade++;
                    told.accept("Repaired: the " + lost.guard() + " is in place again.");
                }
                case Rebuilt.RowsInTheWay(var doubles, var total) -> {
                    told.accept(
                            String.format(
                                    Locale.ROOT,
                                    "The %s cannot be made: %d of its keys are there more than once.",
                                    lost.guard(),
                                    total));
                    doubles.forEach(told);
                }
            }
        }

        private void mend(Violation violation) {
            var remedy = violation.remedy();
            if (remedy == null) {
                return;
            }
            begin();
            if (isMended(remedy)) {
                told.accept("Repaired: " + violation);
            }
        }

        private boolean isMended(Remedy remedy) {
            var repairs = records.repairs();
            return switch (remedy) {
                case Remedy.Copies copies -> counted(() -> repairs.setCopies(copies));
                case Remedy.RoundFigures figures -> counted(() -> repairs.setFigures(figures));
                case Remedy.Totals totals -> counted(() -> repairs.setTotals(totals));
                case Remedy.Downloads downloads -> counted(() -> setDownloads(downloads));
                case Remedy.Content content -> isMade(files.rewrite(content));
                case Remedy.Missing missing -> isMade(files.make(missing));
            };
        }

        private boolean counted(Runnable change) {
            change.run();
            countersSet++;
            return true;
        }

        private boolean isMade(boolean made) {
            filesMade += made ? 1 : 0;
            return made;
        }

        /// A count may be too high by what nobody received, never too low: whatever tells of a download counts.
        private void setDownloads(Remedy.Downloads downloads) {
            var file = downloads.file();
            boolean fetched =
                    file.downloads() > 0
                            || file.downloadedAt() != null
                            || file.assignments().stream().anyMatch(StoredAssignment::marked);
            var at = file.downloadedAt();
            records.repairs()
                    .setDownloads(
                            file,
                            fetched ? Math.max(1, file.downloads()) : 0,
                            at == null ? clock.instant() : at);
        }

        /// Before each change: the lease is held, and the audit log knows that there may be one.
        private void begin() {
            heartbeat.requireHeld();
            if (!begun) {
                note(Map.of("state", "begun"));
                begun = true;
            }
        }

        private void note(Map<String, String> after) {
            audit.note(actor, AuditAction.DATA_REPAIRED, SUBJECT, after);
        }
    }

    /// What became of a repair.
    public sealed interface RepairOutcome {
        /// A run is alive, so nothing was looked at.
        record RunAlive(DistributionId running) implements RepairOutcome {}

        /// @param guards unique indexes that were made again
        /// @param counters figures and marks that were counted again
        /// @param files that were made again from their assignments
        /// @param left violations that nothing stored makes good, or whose rows somebody has to choose among
        record Done(long guards, long counters, long files, long left) implements RepairOutcome {
            public boolean isHealthy() {
                return left == 0;
            }

            public long repaired() {
                return guards + counters + files;
            }
        }
    }

    /// Everything that a repair reads and writes; it answers also where guards are lost.
    ///
    /// @param leases may be taken without guards
    public record RepairRecords(
            StoredFacts facts,
            Repairs repairs,
            RunLeases leases,
            Assignments assignments,
            Plans plans,
            KeptColumns keptColumns,
            AuditLog audit) {}
}
