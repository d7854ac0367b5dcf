package org.leaddistribution.allocation.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.certificate.PlanVerifier;
import org.leaddistribution.allocation.certificate.Verdict;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Deals round after round until a round gives nothing, has every plan verified, and times the engine alone.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Rounds {
    /// Nanoseconds of the engine in the slowest round.
    public double worst;

    /// How many rounds gave something.
    public double dealt;

    void run(AllocationProblem first) {
        var problem = first;
        var plan = proven(problem);
        while (plan.total() > 0) {
            dealt++;
            problem = afterwards(problem, plan);
            plan = proven(problem);
        }
    }

    private AllocationPlan proven(AllocationProblem problem) {
        var pool = Roster.of(problem).pool();
        long start = System.nanoTime();
        var deal = Solution.of(pool).deal();
        worst = Math.max(worst, (double) (System.nanoTime() - start));
        var plan = Allocator.allocate(problem);
        long total = IntStream.range(0, pool.members()).mapToLong(deal::share).sum();
        boolean isProven = PlanVerifier.verify(problem, plan) instanceof Verdict.Proven;
        if (!isProven || total != plan.total()) {
            throw new IllegalStateException("Round " + (dealt + 1) + " is not proven");
        }
        return plan;
    }

    private static AllocationProblem afterwards(AllocationProblem problem, AllocationPlan plan) {
        Map<String, String> keys = HashMap.newHashMap(problem.leads().size());
        for (var lead : problem.leads()) {
            keys.put(lead.id(), lead.key());
        }
        var members =
                IntStream.range(0, problem.members().size())
                        .mapToObj(m -> afterwards(problem.members().get(m), plan, m, keys))
                        .toList();
        return new AllocationProblem(problem.seed(), problem.cap(), members, problem.leads());
    }

    /// A key that someone holds counts as copied, so the leads stay as they are.
    private static ProblemMember afterwards(
            ProblemMember member, AllocationPlan plan, int m, Map<String, String> keys) {
        var held = new ArrayList<>(member.held());
        plan.members().get(m).leads().stream().map(keys::get).forEach(held::add);
        return new ProblemMember(member.id(), member.quota(), held);
    }
}
