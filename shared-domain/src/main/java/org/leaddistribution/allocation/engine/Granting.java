package org.leaddistribution.allocation.engine;

import java.util.PriorityQueue;
import org.leaddistribution.allocation.Unit;

/// The exact step, for when some targets could not be dealt: grants what is missing unit by unit, in order.
///
/// The shares that a deal can reach form an integral polymatroid, so shares from which no unit can be granted
/// at the cost of nobody or of a later unit are the largest and the fairest. Units are tried in their order.
/// Who loses one gets back in line with it, and it is later than the one granted: the order is kept, so
/// a unit refused once is refused for ever.
final class Granting {
    private final Deal deal;
    private final ExchangeSearch search;
    private final PriorityQueue<Unit> claims = new PriorityQueue<>();

    private Granting(ResidualGraph graph) {
        deal = graph.deal();
        search = new ExchangeSearch(graph);
    }

    static void grantAll(ResidualGraph graph) {
        var granting = new Granting(graph);
        for (int member = 0; member < graph.pool().members(); member++) {
            granting.claim(member);
        }
        granting.run();
    }

    private void run() {
        while (!claims.isEmpty()) {
            var unit = claims.remove();
            boolean isCurrent = unit.number() == deal.share(unit.rank());
            if (isCurrent && search.grant(unit)) {
                claim(unit.rank());
                if (search.loser() != ResidualGraph.NONE) {
                    claim(search.loser());
                }
            }
        }
    }

    private void claim(int member) {
        int quota = deal.pool().quota(member);
        if (deal.share(member) < quota) {
            claims.add(new Unit(deal.share(member), quota, member));
        }
    }
}
