package org.leaddistribution.allocation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.Unit;

/// The labels that prove the shares: the first refused unit whose member could reach a node.
///
/// @param refused the units that labels refer to, in their order
/// @param labels positions in `refused`, its size for "no limit"
record ShareProof(List<Unit> refused, Labelling labels) {
    /// For a deal that gives everyone the [WaterFill] target, and that leaves no capacity or nobody short of
    /// its reach: no search is needed.
    ///
    /// If everybody got all that it could reach, the only limit is that a member has no prospect left.
    /// Otherwise the capacity is used up, and the first refused unit limits all, because every unit that was
    /// granted is earlier. A member that has every prospect is limited by its own refused unit, if that comes
    /// first.
    static ShareProof ofTargets(Deal deal) {
        var pool = deal.pool();
        IntPredicate hasEverything = member -> deal.share(member) == pool.allowed(member);
        var alone = unitsRefused(deal, hasEverything);
        var first = firstRefused(deal, hasEverything.negate());
        if (first != null) {
            alone.removeIf(unit -> unit.compareTo(first) > 0);
            alone.add(first);
        }
        alone.sort(null);
        int usual = first == null ? alone.size() : alone.size() - 1;
        var labels = new Labelling(pool, usual);
        for (int label = 0; label < usual; label++) {
            labels.lowerMember(alone.get(label).rank(), label);
        }
        return new ShareProof(alone, labels);
    }

    /// For any deal with the best shares: each search from a refused unit labels what it is first to reach.
    ///
    /// @throws IllegalStateException when the shares are not the best ones
    static ShareProof bySearch(ResidualGraph graph) {
        var search = new ExchangeSearch(graph);
        var refused = unitsRefused(graph.deal(), _ -> true);
        refused.sort(null);
        var labels = new Labelling(graph.pool(), refused.size());
        for (int label = 0; label < refused.size(); label++) {
            var unit = refused.get(label);
            if (!search.isFrozenMember(unit.rank())) {
                requireRefused(search, unit);
                lowerReached(search, labels, label);
            }
        }
        return new ShareProof(refused, labels);
    }

    private static void requireRefused(ExchangeSearch search, Unit unit) {
        if (search.grant(unit)) {
            throw new IllegalStateException(unit + " was refused and can be granted");
        }
    }

    private static void lowerReached(ExchangeSearch search, Labelling labels, int label) {
        for (int member : search.reachedMembers()) {
            labels.lowerMember(member, label);
        }
        for (int prospect : search.newlyFrozen()) {
            labels.lowerProspect(prospect, label);
        }
    }

    private static @Nullable Unit firstRefused(Deal deal, IntPredicate among) {
        Unit first = null;
        var pool = deal.pool();
        for (int member = 0; member < pool.members(); member++) {
            int share = deal.share(member);
            if (share < pool.quota(member) && among.test(member)) {
                var unit = new Unit(share, pool.quota(member), member);
                first = first == null || unit.compareTo(first) < 0 ? unit : first;
            }
        }
        return first;
    }

    private static List<Unit> unitsRefused(Deal deal, IntPredicate among) {
        var units = new ArrayList<Unit>();
        var pool = deal.pool();
        for (int member = 0; member < pool.members(); member++) {
            int share = deal.share(member);
            if (share < pool.quota(member) && among.test(member)) {
                units.add(new Unit(share, pool.quota(member), member));
            }
        }
        return units;
    }
}
