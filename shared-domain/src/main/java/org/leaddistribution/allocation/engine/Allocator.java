package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.PlanHash;
import org.leaddistribution.allocation.ProblemMember;

/// Makes the plan of a round: the most assignments that are possible; of those plans, the one with the
/// fairest shares; of those, one with the copies as even as they can be.
///
/// The same problem gives the same plan, whatever the order of its lists: seed, ids and keys decide
/// alone. Safe from many threads. Time and memory are about linear in leads, members, history and
/// assignments, but for hard competition among few members; see [Solution].
public final class Allocator {
    private final AllocationProblem problem;
    private final Roster roster;
    private final Solution solution;

    private Allocator(AllocationProblem problem) {
        this.problem = problem;
        roster = Roster.of(problem);
        solution = Solution.of(roster.pool());
    }

    public static AllocationPlan allocate(AllocationProblem problem) {
        return new Allocator(problem).plan();
    }

    private AllocationPlan plan() {
        var shares = inTheProblemsOrder();
        long total = shares.stream().mapToLong(MemberShare::share).sum();
        var hash = PlanHash.of(problem.seed(), problem.cap(), shares);
        long missing = MissingLeads.of(solution.deal());
        return new AllocationPlan(hash, total, shares, copiesHistogram(), certificate(), missing);
    }

    private List<MemberShare> inTheProblemsOrder() {
        var reasons = new Reasons(roster, solution);
        var shares = HashMap.<String, MemberShare>newHashMap(roster.members().size());
        for (int member = 0; member < roster.members().size(); member++) {
            var share = share(member, reasons);
            shares.put(share.id(), share);
        }
        return problem.members().stream().map(ProblemMember::id).map(shares::get).toList();
    }

    private MemberShare share(int rank, Reasons reasons) {
        var member = roster.members().get(rank);
        var leads =
                Arrays.stream(solution.deal().given(rank))
                        .mapToObj(prospect -> roster.prospects().get(prospect).lead())
                        .sorted()
                        .toList();
        return new MemberShare(member.id(), member.quota(), leads, reasons.of(rank));
    }

    private SortedMap<Integer, Integer> copiesHistogram() {
        var histogram = new TreeMap<Integer, Integer>();
        roster.closed().forEach(copies -> histogram.merge(copies, 1, Integer::sum));
        for (var prospects : solution.deal().classes()) {
            for (int residual = 0; residual <= problem.cap(); residual++) {
                int count = prospects.count(residual) - prospects.count(residual + 1);
                if (count > 0) {
                    histogram.merge(problem.cap() - residual, count, Integer::sum);
                }
            }
        }
        return histogram;
    }

    private Certificate certificate() {
        var proof = solution.shares();
        return new Certificate(proof.refused(), named(proof.labels()), named(solution.copies()));
    }

    private Labels named(Labelling labels) {
        return Labels.of(labels.members(), roster::memberId, labels.prospects(), roster::key);
    }
}
