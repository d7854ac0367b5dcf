package org.leaddistribution.allocation.simple;

/// Evens out the copies while every share stays as it is.
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

    static void balance(Deal deal) {
        var search = new ExchangeSearch(deal);
        for (int residual = 0; residual + 2 <= deal.highestResidual(); residual++) {
            for (int prospect : deal.withResidual(residual).toArray()) {
                if (deal.receiverCount(prospect) > 0) {
                    search.relieve(prospect);
                }
            }
        }
    }
}
