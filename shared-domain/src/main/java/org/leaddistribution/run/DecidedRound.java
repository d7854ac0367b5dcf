package org.leaddistribution.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.certificate.PlanVerifier;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.member.Member;
import org.leaddistribution.round.Assignment.Recipient;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.PlanInputs;
import org.leaddistribution.round.PlanInputs.MemberSnapshot;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Round.Shortage;
import org.leaddistribution.round.ShareOutline;

/// The next round of a distribution as it comes out of what is stored now: members, tiers and history
/// frozen, the seed by distribution and round. A preview and a run decide by the same code.
///
/// @param members those who take part, by address
/// @param problem with its members in the same order, as the plan has them
record DecidedRound(
        Distribution distribution,
        List<Member> members,
        PoolOfLeads pool,
        AllocationProblem problem,
        AllocationPlan plan) {

    /// Who decides: a problem in, a plan out.
    @FunctionalInterface
    interface Engine {
        AllocationPlan allocate(AllocationProblem problem);
    }

    /// @param eligible in any order
    static DecidedRound of(
            Distribution distribution, List<Member> eligible, PoolOfLeads pool, Engine engine) {
        var members = eligible.stream().sorted(Comparator.comparing(Member::address)).toList();
        var seed = distribution.id() + ":" + distribution.nextRound();
        var problem = pool.problem(seed, members);
        return new DecidedRound(distribution, members, pool, problem, engine.allocate(problem));
    }

    /// What code that knows nothing of the engine says of the plan.
    Verdict verdict() {
        return PlanVerifier.verify(problem, plan);
    }

    PlannedRound describe(Instant madeAt) {
        return new PlannedRound(
                distribution.id(),
                distribution.nextRound(),
                problem.seed(),
                plan.planHash(),
                madeAt,
                members.size(),
                plan.members().stream().mapToLong(MemberShare::quota).sum(),
                plan.total(),
                plan.copiesHistogram(),
                new Shortage(plan.missingLeads()),
                warnings());
    }

    private List<Warning> warnings() {
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

    /// Draws file ids and slots, so to be called once.
    List<PlannedShare> shares() {
        var shares = new ArrayList<PlannedShare>(members.size());
        for (int i = 0; i < members.size(); i++) {
            var share = plan.members().get(i);
            shares.add(
                    PlannedShare.of(
                            FileId.drawn(),
                            recipient(members.get(i)),
                            share.quota(),
                            share.boundBy(),
                            pool.takeSlots(share.leads())));
        }
        return shares;
    }

    /// The shares without their leads; draws nothing.
    List<ShareOutline> outlines() {
        var outlines = new ArrayList<ShareOutline>(members.size());
        for (int i = 0; i < members.size(); i++) {
            var share = plan.members().get(i);
            outlines.add(
                    new ShareOutline(
                            recipient(members.get(i)),
                            share.quota(),
                            share.share(),
                            share.boundBy()));
        }
        return outlines;
    }

    private static Recipient recipient(Member member) {
        return new Recipient(member.address(), member.username(), member.tier());
    }

    /// What all this depends on, in short.
    PlanInputs inputs() {
        return new PlanInputs(
                members.stream().map(MemberSnapshot::of).toList(), pool.leads(), pool.history());
    }
}
