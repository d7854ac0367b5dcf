package org.leaddistribution.run;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Heartbeat.LeaseLost;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.PlanContradicted;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Round.EqualShares;
import org.leaddistribution.round.Round.Shortage;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.RunOutcome.Completed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// D6: counts what was written, and completes the round when it is just what the plan says.
final class CompletingRound {
    private static final Logger LOG = LoggerFactory.getLogger(CompletingRound.class);
    private static final int SHARES_PER_READ = 500;

    private final RunRecords records;
    private final InstantSource clock;
    private final AuditTrail audit;

    CompletingRound(RunRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
        this.audit = new AuditTrail(records.audit(), clock);
    }

    /// What a round has come to.
    ///
    /// @param shortage as [Round] has it
    record Result(
            long assignments,
            int membersServed,
            @Nullable Shortage shortage,
            List<Warning> warnings,
            List<EqualShares> shares) {}

    /// Counts the assignments and files of a plan, and keeps with the members what files they have.
    ///
    /// @throws PlanContradicted when they are not those of the plan
    Result check(Seal seal, PlannedRound round) {
        var served = new AtomicInteger();
        var shares = new ShareTally();
        records.plans()
                .forEachBatch(
                        seal.planToken(),
                        SHARES_PER_READ,
                        batch -> {
                            batch.forEach(share -> shares.note(share, share.size()));
                            var given = batch.stream().filter(s -> !s.isEmpty()).toList();
                            requireWritten(given);
                            records.noteFiles(given);
                            served.addAndGet(given.size());
                        });
        return new Result(
                round.total(), served.get(), round.shortage(), round.warnings(), shares.counted());
    }

    private void requireWritten(List<PlannedShare> batch) {
        var ids = batch.stream().map(PlannedShare::file).toList();
        var rows = records.assignments().countByFile(ids);
        var files = records.files().existingAmong(ids);
        for (var share : batch) {
            int counted = rows.getOrDefault(share.file(), 0);
            if (counted != share.size() || !files.contains(share.file())) {
                throw new PlanContradicted(
                        String.format(
                                Locale.ROOT,
                                "%s was planned %d leads, and %d are stored %s a file. Run ./leads check.",
                                share.member().address(),
                                share.size(),
                                counted,
                                files.contains(share.file()) ? "with" : "without"));
            }
        }
    }

    /// Completes the round, then clears the seal: after a crash in between only the latter is left.
    Completed complete(Distribution distribution, Seal seal, long token, Result result) {
        var planned = records.plans().round(seal.planToken()).orElseThrow();
        records.plans().keep(seal.planToken());
        var round = round(distribution, seal, planned, result);
        int served = records.files().countMembersServed(distribution.id());
        boolean mine =
                records.work().inOne(() -> isCompleted(distribution, token, round, served, result));
        if (!mine) {
            throw new LeaseLost(token);
        }
        return settled(distribution.id(), token, round);
    }

    /// Status, figures, notice and audit entry: all or none.
    private boolean isCompleted(
            Distribution distribution, long token, Round round, int served, Result result) {
        var id = distribution.id();
        boolean mine =
                records.distributions().complete(id, token, round, served, result.warnings());
        if (mine) {
            audit.note(
                    Actor.SYSTEM,
                    AuditAction.RUN_COMPLETED,
                    id.value(),
                    Map.of(
                            "status", DistributionStatus.COMPLETED.code(),
                            "round", Integer.toString(round.number()),
                            "assignments", Long.toString(round.assignments()),
                            "members_served", Integer.toString(round.membersServed())));
        }
        return mine;
    }

    /// Clears the seal of a round that is complete; when this run cannot any more, the next one will.
    Completed settled(DistributionId id, long token, Round round) {
        if (!records.leases().unseal(token)) {
            LOG.info("The seal of distribution {} is left to the next run", id);
        }
        return Completed.of(id, round);
    }

    private Round round(Distribution distribution, Seal seal, PlannedRound planned, Result result) {
        var startedAt = distribution.run().startedAt();
        return new Round(
                seal.round(),
                planned.seed(),
                seal.planHash(),
                seal.planToken(),
                planned.eligibleMembers(),
                result.assignments(),
                result.membersServed(),
                result.shortage(),
                startedAt == null ? planned.madeAt() : startedAt,
                clock.instant(),
                result.warnings(),
                result.shares());
    }
}
