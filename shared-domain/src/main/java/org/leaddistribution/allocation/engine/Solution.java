package org.leaddistribution.allocation.engine;

/// A finished deal with what proves it: the algorithm as a whole, in numbers.
///
/// 1. *Water-fill*: the fairest shares if only quotas, histories and the total capacity mattered.
/// 2. *Deal*: those shares, of the prospects with the most residual. Mostly that is all.
/// 3. *Grant*, only if someone is short: exchanges, exact for every history.
/// 4. *Balance*, only if copies differ by two or more: exchanges that keep the shares.
/// 5. *Label*: what proves it. In closed form where 3 or 4 was not needed.
///
/// Steps 1, 2 and the closed forms take time about linear in assignments, history, members and prospects.
///
/// @param shares why nothing is larger or fairer
/// @param copies why nothing is more even, as [org.leaddistribution.allocation.Certificate] has it
record Solution(Deal deal, ShareProof shares, Labelling copies) {
    static Solution of(Pool pool) {
        var choices = new Choices(pool);
        long usable = choices.usableCapacity();
        var targets = WaterFill.targets(pool, usable);
        var deal = Dealing.deal(pool, choices, targets);
        boolean isDealt = isDealt(deal, targets);
        boolean isPlain =
                isDealt && (usable == pool.totalCapacity() || usable >= pool.totalReach());
        if (isPlain && CopiesProof.isEven(deal)) {
            return new Solution(deal, ShareProof.ofTargets(deal), CopiesProof.ofEven(deal));
        }
        var graph = new ResidualGraph(deal);
        if (!isDealt) {
            Granting.grantAll(graph);
        }
        Balancing.balance(graph);
        var shares = isPlain ? ShareProof.ofTargets(deal) : ShareProof.bySearch(graph);
        return new Solution(deal, shares, CopiesProof.bySearch(graph));
    }

    private static boolean isDealt(Deal deal, int[] targets) {
        for (int member = 0; member < targets.length; member++) {
            if (deal.share(member) < targets[member]) {
                return false;
            }
        }
        return true;
    }

    /// The last step: evens out the copies while every share stays as it is.
    ///
    /// The sum of the squares of the final copies is convex, so it is smallest once no exchange moves a copy
    /// from a prospect to one with at least two more residual. That makes the largest count as small and the
    /// smallest as large as they can be, and keeps the most capacity for whoever joins later.
    ///
    /// The prospects are taken by residual, the lowest first. An exchange lifts its start by one and leaves its
    /// end above the start's old residual, so no lower one appears behind, and a start that fails, or that only
    /// a failed search's reach could have helped, need not be tried again.
    private static final class Balancing {
        private Balancing() {}

        static void balance(ResidualGraph graph) {
            var search = new ExchangeSearch(graph);
            for (int residual = 0; residual + 2 <= graph.deal().highestResidual(); residual++) {
                for (var prospects : graph.deal().classes()) {
                    relieve(prospects.withResidual(residual), graph, search);
                }
            }
        }

        private static void relieve(int[] prospects, ResidualGraph graph, ExchangeSearch search) {
            for (int prospect : prospects) {
                if (graph.receivers().count(prospect) > 0) {
                    search.relieve(prospect);
                }
            }
        }
    }
}
