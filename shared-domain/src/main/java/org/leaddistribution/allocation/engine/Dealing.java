package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The second step: gives each member its target, always of the prospects with the most residual.
///
/// Without history this is a deal around the table: each member takes the next prospects of one cycle, so
/// every prospect is covered as often as any other, give or take one, and nobody meets one twice. With
/// history a member passes over what it holds. Those with the least choice beyond their target go first.
///
/// Time linear in assignments, history and prospects, but for the order of the members.
final class Dealing {
    private final Pool pool;
    private final int[] targets;
    private final Deal deal;
    private final Hand hand;

    private Dealing(Pool pool, int[] targets) {
        this.pool = pool;
        this.targets = targets;
        deal = new Deal(pool);
        hand = new Hand(pool.prospects());
    }

    /// @return a deal in which some members may be short of their target; it is possible all the same
    static Deal deal(Pool pool, int[] targets) {
        var dealing = new Dealing(pool, targets);
        for (int member : dealing.order()) {
            dealing.dealTo(member);
        }
        return dealing.deal;
    }

    private int[] order() {
        if (!pool.hasHistory()) {
            return IntStream.range(0, pool.members()).toArray();
        }
        var bySlack = new long[pool.members()];
        for (int member = 0; member < bySlack.length; member++) {
            long slack = (long) pool.allowed(member) - targets[member];
            bySlack[member] = slack << Integer.SIZE | member;
        }
        Arrays.sort(bySlack);
        return Arrays.stream(bySlack).mapToInt(each -> (int) each).toArray();
    }

    private void dealTo(int member) {
        hand.open(deal.newRoom(member, targets[member]), pool.held(member));
        var from = new int[deal.shelves().size()];
        for (int residual = deal.highestResidual(); residual > 0; residual--) {
            dealOf(residual, from);
            if (hand.missing() == 0) {
                break;
            }
        }
        deal.fill(member, hand.close());
    }

    private void dealOf(int residual, int[] from) {
        for (int i = 0; i < from.length; i++) {
            var shelf = deal.shelves().get(i);
            int end = shelf.count(residual);
            shelf.deal(hand, residual, from[i]);
            from[i] = end;
        }
    }
}
