package org.leaddistribution.allocation.simple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.PlanHash;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.Prospect;

/// Makes the plan of a round: the most assignments that are possible; of those plans, the one with the
/// fairest shares; of those, one with the copies as even as they can be.
///
/// The same problem gives the same plan, whatever the order of its lists: seed, ids and keys decide
/// alone. Safe from many threads. It keeps a bit for every pair of member and open prospect, and its time is
/// about one pass over the member's bits for every assignment; exchanges are rare where supply is not tight.
public final class SimpleAllocator {
    private final AllocationProblem problem;
    private final Deal deal;

    private SimpleAllocator(AllocationProblem problem) {
        this.problem = problem;
        deal = new Deal(Pool.of(problem));
    }

    public static AllocationPlan allocate(AllocationProblem problem) {
        return new SimpleAllocator(problem).plan();
    }

    private AllocationPlan plan() {
        var refusedAt = Granting.grantAll(deal);
        Balancing.balance(deal);
        var given = deal.given();
        var shares = inTheProblemsOrder(given, new Reasons(deal, given, refusedAt));
        long total = shares.stream().mapToLong(MemberShare::share).sum();
        var hash = PlanHash.of(problem.seed(), problem.cap(), shares);
        var certificate = Certifying.certify(deal, given, problem.cap());
        long missing = MissingLeads.of(problem, shares);
        return new AllocationPlan(hash, total, shares, copiesHistogram(), certificate, missing);
    }

    private List<MemberShare> inTheProblemsOrder(int[][] given, Reasons reasons) {
        var shares = HashMap.<String, MemberShare>newHashMap(given.length);
        for (int member = 0; member < given.length; member++) {
            var share = share(member, given[member], reasons.of(member));
            shares.put(share.id(), share);
        }
        return problem.members().stream().map(ProblemMember::id).map(shares::get).toList();
    }

    private MemberShare share(int rank, int[] given, BoundBy boundBy) {
        var member = deal.pool().members().get(rank);
        var prospects = deal.pool().prospects();
        var leads = Arrays.stream(given).mapToObj(prospects::get).map(Prospect::lead).sorted();
        return new MemberShare(member.id(), member.quota(), leads.toList(), boundBy);
    }

    private SortedMap<Integer, Integer> copiesHistogram() {
        var histogram = new TreeMap<Integer, Integer>();
        var pool = deal.pool();
        pool.closed().forEach(copies -> histogram.merge(copies, 1, Integer::sum));
        for (int prospect = 0; prospect < pool.prospects().size(); prospect++) {
            int before = pool.prospects().get(prospect).copies();
            histogram.merge(before + deal.receiverCount(prospect), 1, Integer::sum);
        }
        return histogram;
    }
}
