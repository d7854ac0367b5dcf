package org.leaddistribution.usecase.run;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.engine.Allocator;
import org.leaddistribution.distribution.Assignment.Recipient;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.distribution.FileId;
import org.leaddistribution.distribution.Seal;
import org.leaddistribution.distribution.Shortage;
import org.leaddistribution.distribution.Warning;
import org.leaddistribution.member.Member;
import org.leaddistribution.plan.PlannedRound;
import org.leaddistribution.plan.PlannedShare;

/// D2: freezes members, tiers, history and seed, decides who gets what, stores that, and seals it.
final class PlanningRound {
    private final RunRecords records;
    private final InstantSource clock;

    PlanningRound(RunRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// Seals the plan of this run, which is made once: after an outage it is the one that was stored, so
    /// that a seal which the network held back still names what is there.
    Seal plan(Distribution distribution, Heartbeat heartbeat) {
        long token = heartbeat.token();
        var round = records.plans().round(token).orElseGet(() -> make(distribution, heartbeat));
        records.distributions().planned(distribution.id(), token, round.eligibleMembers());
        var seal = new Seal(distribution.id(), round.round(), round.planHash(), token);
        if (!records.leases().seal(token, seal)) {
            throw new LeaseLost(token);
        }
        return seal;
    }

    private PlannedRound make(Distribution distribution, Heartbeat heartbeat) {
        var members =
                records.members().eligible().stream()
                        .sorted(Comparator.comparing(Member::address))
                        .toList();
        var pool = PoolOfLeads.of(distribution.id(), records.leads(), records.assignments());
        var seed = distribution.id() + ":" + distribution.nextRound();
        var plan = Allocator.allocate(pool.problem(seed, members));
        var round = describe(distribution, seed, members, plan);
        heartbeat.requireHeld();
        records.plans()
                .write(heartbeat.token(), round, shares(members, plan, pool), plan.certificate());
        return round;
    }

    private PlannedRound describe(
            Distribution distribution, String seed, List<Member> members, AllocationPlan plan) {
        return new PlannedRound(
                distribution.id(),
                distribution.nextRound(),
                seed,
                plan.planHash(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                members.size(),
                plan.members().stream().mapToLong(MemberShare::quota).sum(),
                plan.total(),
                plan.copiesHistogram(),
                new Shortage(plan.missingLeads()),
                warnings(members, plan));
    }

    private static List<Warning> warnings(List<Member> members, AllocationPlan plan) {
        if (members.isEmpty()) {
            return List.of(
                    new Warning(
                            "no_eligible_members",
                            "No member is eligible: nobody is on a paid tier and not suspended."));
        }
        if (plan.total() == 0) {
            return List.of(
                    new Warning(
                            "no_available_leads",
                            "No lead is left to give: each has gone to ten members, or to every"
                                    + " eligible member already."));
        }
        return List.of();
    }

    private static List<PlannedShare> shares(
            List<Member> members, AllocationPlan plan, PoolOfLeads pool) {
        var shares = new ArrayList<PlannedShare>(members.size());
        for (int i = 0; i < members.size(); i++) {
            shares.add(share(members.get(i), plan.members().get(i), pool));
        }
        return shares;
    }

    private static PlannedShare share(Member member, MemberShare share, PoolOfLeads pool) {
        BoundBy boundBy = share.boundBy();
        return new PlannedShare(
                FileId.drawn(),
                new Recipient(member.address(), member.username(), member.tier()),
                share.quota(),
                boundBy.code(),
                boundBy.why(),
                share.leads().stream().map(pool::takeSlot).toList());
    }
}
