package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.FillRatio;

/// Tells for each member what bound its share, once a deal is done.
final class Reasons {
    private final Roster roster;
    private final Solution solution;
    private final long capacity;
    private final long demand;
    private @Nullable ReachableSet reach;

    Reasons(Roster roster, Solution solution) {
        this.roster = roster;
        this.solution = solution;
        capacity = roster.pool().totalCapacity();
        demand = roster.pool().totalReach();
    }

    BoundBy of(int member) {
        var pool = roster.pool();
        int share = solution.deal().share(member);
        int open = pool.prospects();
        if (share == pool.quota(member)) {
            return new BoundBy.Quota();
        }
        if (open == 0) {
            return new BoundBy.NoLeads(roster.closed().size());
        }
        if (share == pool.allowed(member)) {
            return new BoundBy.Distinctness(open, open - share);
        }
        return competition(member);
    }

    private BoundBy competition(int member) {
        var around = reach();
        var level = levelOf(member);
        if (around.isEverything(member)) {
            return new BoundBy.Supply(level, capacity, demand);
        }
        return new BoundBy.TightSet(
                level,
                Examples.of(Arrays.stream(around.members()).mapToObj(roster::memberId).toList()),
                Examples.of(Arrays.stream(around.prospects()).mapToObj(roster::key).toList()));
    }

    /// Only who competes needs the deal from the prospects' side.
    private ReachableSet reach() {
        if (reach == null) {
            reach = new ReachableSet(new ResidualGraph(solution.deal()));
        }
        return reach;
    }

    private FillRatio levelOf(int member) {
        var proof = solution.shares();
        return proof.refused().get(proof.labels().ofMember(member)).level();
    }
}
