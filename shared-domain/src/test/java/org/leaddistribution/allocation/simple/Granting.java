package org.leaddistribution.allocation.simple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.Unit;

/// Grants units in their order, each if it can be granted: the shares are the largest and the fairest.
///
/// The share vectors that a deal can reach form an integral polymatroid. So greed is right: a vector that
/// cannot grow anywhere is a largest one, and the one made of the first grantable units has the
/// lexicographically largest sorted fill ratios. A member refused once is refused for ever.
final class Granting {
    private static final FillRatio NOT_REFUSED = new FillRatio(0, 0);

    private final Deal deal;
    private final ExchangeSearch search;
    private final List<FillRatio> refusedAt;

    private Granting(Deal deal) {
        this.deal = deal;
        search = new ExchangeSearch(deal);
        int members = deal.pool().members().size();
        refusedAt = new ArrayList<>(Collections.nCopies(members, NOT_REFUSED));
    }

    /// @return for each member the level at which it could get no more; without meaning for who got its quota
    static List<FillRatio> grantAll(Deal deal) {
        var granting = new Granting(deal);
        granting.run();
        return granting.refusedAt;
    }

    private void run() {
        var pool = deal.pool();
        var units = new PriorityQueue<Unit>();
        for (int member = 0; member < pool.members().size(); member++) {
            if (pool.quota(member) > 0) {
                units.add(new Unit(0, pool.quota(member), member));
            }
        }
        while (!units.isEmpty()) {
            var unit = units.remove();
            if (search.isFrozen(unit.rank())) {
                continue;
            }
            if (!search.raise(unit.rank())) {
                noteRefusals(unit.level());
            } else if (!unit.isLast()) {
                units.add(unit.next());
            }
        }
    }

    private void noteRefusals(FillRatio level) {
        for (int member : search.reachedMembers()) {
            refusedAt.set(member, level);
        }
    }
}
