package org.leaddistribution.allocation.engine;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.allocation.Unit;
import org.leaddistribution.allocation.engine.ResidualGraph.Receivers;

/// OR-Tools' answer to what the best deal is: a maximum flow of the least convex cost.
///
/// A unit costs its place in the order of all units, so the cheapest shares of the largest total are the
/// fairest ones; a copy of a prospect costs what it adds to the sum of squares. A place outweighs all copies.
final class ConvexFlowPeer {
    private final Pool pool;
    private final long place;
    private final List<Unit> units;

    ConvexFlowPeer(Pool pool) {
        this.pool = pool;
        place = pool.totalCapacity() * (2L * pool.cap() + 1);
        units = new ArrayList<>();
        for (int member = 0; member < pool.members(); member++) {
            for (int number = 0; number < pool.quota(member); number++) {
                units.add(new Unit(number, pool.quota(member), member));
            }
        }
        units.sort(null);
    }

    /// What the cheapest flow costs.
    long leastCost() {
        var flow = new MinCostFlow();
        try {
            build(flow);
            var status = flow.solveMaxFlowWithMinCost();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools ends with " + status);
            }
            return flow.getOptimalCost();
        } finally {
            flow.delete();
        }
    }

    /// What a deal costs by the same prices.
    long costOf(Deal deal) {
        long cost = 0;
        for (int number = 0; number < units.size(); number++) {
            var unit = units.get(number);
            cost += unit.number() < deal.share(unit.rank()) ? number * place : 0;
        }
        var receivers = new Receivers(deal);
        for (int prospect = 0; prospect < pool.prospects(); prospect++) {
            for (int copy = 0; copy < receivers.count(prospect); copy++) {
                cost += costOfCopy(prospect, copy);
            }
        }
        return cost;
    }

    private void build(MinCostFlow flow) {
        int source = pool.members() + pool.prospects();
        int sink = source + 1;
        for (int number = 0; number < units.size(); number++) {
            flow.addArcWithCapacityAndUnitCost(source, units.get(number).rank(), 1, number * place);
        }
        for (int member = 0; member < pool.members(); member++) {
            addPairs(flow, member);
        }
        for (int prospect = 0; prospect < pool.prospects(); prospect++) {
            for (int copy = 0; copy < pool.capacity(prospect); copy++) {
                int node = pool.members() + prospect;
                flow.addArcWithCapacityAndUnitCost(node, sink, 1, costOfCopy(prospect, copy));
            }
        }
        flow.setNodeSupply(source, units.size());
        flow.setNodeSupply(sink, -units.size());
    }

    private void addPairs(MinCostFlow flow, int member) {
        var isHeld = new boolean[pool.prospects()];
        for (int i = pool.heldFrom(member); i < pool.heldFrom(member + 1); i++) {
            isHeld[pool.heldAt(i)] = true;
        }
        for (int prospect = 0; prospect < isHeld.length; prospect++) {
            if (!isHeld[prospect]) {
                flow.addArcWithCapacityAndUnitCost(member, pool.members() + prospect, 1, 0);
            }
        }
    }

    /// `(c + 1)² - c²` for the final copies.
    private long costOfCopy(int prospect, int copy) {
        return 2L * (pool.cap() - pool.capacity(prospect) + copy) + 1;
    }
}
