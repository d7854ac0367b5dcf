package org.leaddistribution.allocation.engine;

/// The last step: evens out the copies while every share stays as it is.
///
/// The sum of the squares of the final copies is convex, so it is smallest once no exchange moves a copy
/// from a prospect to one with at least two more residual. That makes the largest count as small and the
/// smallest as large as they can be, and keeps the most capacity for whoever joins later.
///
/// The prospects are taken by residual, the lowest first. An exchange lifts its start by one and leaves its
/// end above the start's old residual, so no lower one appears behind, and a start that fails, or that only
/// a failed search's reach could have helped, need not be tried again.
final class Balancing {
    private Balancing() {}

    static void balance(ResidualGraph graph) {
        var search = new ExchangeSearch(graph);
        for (int residual = 0; residual + 2 <= graph.deal().highestResidual(); residual++) {
            for (var shelf : graph.deal().shelves()) {
                relieve(shelf.withResidual(residual), graph, search);
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
