package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.leaddistribution.allocation.CallOff;

/// The second step: gives each member its target, always of the prospects with the most residual.
///
/// Without history this is a deal around the table: each member takes the next prospects of one cycle, so
/// every prospect is covered as often as any other, give or take one, and nobody meets one twice. With
/// history a member passes over what it holds. Those with the least choice beyond their target go first, and
/// before them all, for the same reason, those who have a list of their [Choices].
///
/// Time linear in assignments, history and prospects, but for the order of the members.
final class Dealing {
    /// More than any slack.
    private static final long LATER = 1L << 62;

    private final Pool pool;
    private final int[] targets;
    private final Deal deal;
    private final MemberState hand;

    private Dealing(Pool pool, Choices choices, int[] targets) {
        this.pool = pool;
        this.targets = targets;
        deal = new Deal(pool, choices);
        hand = new MemberState(pool);
    }

    /// @return a deal in which some members may be short of their target; it is possible all the same
    static Deal deal(Pool pool, Choices choices, int[] targets) {
        var dealing = new Dealing(pool, choices, targets);
        int[] order = dealing.order();
        int listed = dealing.countListed(order);
        if (listed > 0) {
            dealByLists(dealing.deal, targets, order, listed);
        }
        for (int i = listed; i < order.length; i++) {
            CallOff.check();
            dealing.dealTo(order[i]);
        }
        return dealing.deal;
    }

    private static void dealByLists(Deal deal, int[] targets, int[] order, int listed) {
        var dealing = new ListedDealing(deal);
        for (int i = 0; i < listed; i++) {
            CallOff.check();
            dealing.dealTo(order[i], targets[order[i]]);
        }
    }

    private int countListed(int[] order) {
        int count = 0;
        while (count < order.length && deal.choices().isListed(order[count])) {
            count++;
        }
        return count;
    }

    private int[] order() {
        if (!pool.hasHistory()) {
            return IntStream.range(0, pool.members()).toArray();
        }
        var bySlack = new long[pool.members()];
        for (int member = 0; member < bySlack.length; member++) {
            long slack = (long) pool.allowed(member) - targets[member];
            long later = deal.choices().isListed(member) ? 0 : LATER;
            bySlack[member] = later | slack << Integer.SIZE | member;
        }
        Arrays.sort(bySlack);
        return Arrays.stream(bySlack).mapToInt(each -> (int) each).toArray();
    }

    private void dealTo(int member) {
        hand.open(deal.newRoom(member, targets[member]), member);
        var from = new int[deal.classes().size()];
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
            var prospects = deal.classes().get(i);
            int end = prospects.count(residual);
            prospects.deal(hand, residual, from[i]);
            from[i] = end;
        }
    }
}
