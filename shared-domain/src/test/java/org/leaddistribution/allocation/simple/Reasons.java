package org.leaddistribution.allocation.simple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.FillRatio;

/// Tells for each member what bound its share, once a deal is done.
final class Reasons {
    private final Deal deal;
    private final int[][] given;
    private final List<FillRatio> refusedAt;
    private final List<Bottleneck> bottlenecks = new ArrayList<>();
    private final long capacity;
    private final long demand;

    /// @param given as [Deal#given] tells it
    /// @param refusedAt for each member, the level at which it could get no more
    Reasons(Deal deal, int[][] given, List<FillRatio> refusedAt) {
        this.deal = deal;
        this.given = given;
        this.refusedAt = refusedAt;
        capacity = deal.pool().totalCapacity();
        demand = IntStream.range(0, given.length).mapToLong(this::demand).sum();
    }

    BoundBy of(int member) {
        var pool = deal.pool();
        int share = given[member].length;
        int open = pool.prospects().size();
        if (share == pool.quota(member)) {
            return new BoundBy.Quota();
        }
        if (open == 0) {
            return new BoundBy.NoLeads(pool.closed().size());
        }
        if (deal.taken(member).size() == open) {
            return new BoundBy.Distinctness(open, open - share);
        }
        var bottleneck = bottleneckOf(member);
        var level = refusedAt.get(member);
        return bottleneck.isWholePool()
                ? new BoundBy.Supply(level, capacity, demand)
                : new BoundBy.TightSet(level, bottleneck.members(), bottleneck.prospects());
    }

    /// What the member could take if it were alone: its quota, or every open prospect that it does not hold.
    private long demand(int member) {
        var pool = deal.pool();
        int held = deal.taken(member).size() - given[member].length;
        return Math.min(pool.quota(member), pool.prospects().size() - held);
    }

    private Bottleneck bottleneckOf(int member) {
        var bottleneck =
                bottlenecks.stream()
                        .filter(known -> known.binds(member))
                        .findFirst()
                        .orElseGet(() -> newBottleneck(member));
        bottleneck.addBound(given[member]);
        return bottleneck;
    }

    private Bottleneck newBottleneck(int member) {
        var found = Bottleneck.around(member, deal);
        bottlenecks.add(found);
        return found;
    }
}
