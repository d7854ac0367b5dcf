package org.leaddistribution.allocation.engine;

/// Deals to the members who have a list of their [Choices], going through the list.
///
/// First what nobody need compete for: prospects with residual for all who could still take them, those with
/// the most residual before others, so that copies stay even. Then those that the fewest would miss. Few
/// members are short after that, and few exchanges needed.
final class ListedDealing {
    private final Deal deal;
    private final Choices choices;
    private final OpenSlots places;
    private final int[] takers;
    private final int highest;
    private final int[] countOf;

    ListedDealing(Deal deal) {
        this.deal = deal;
        choices = deal.choices();
        places = new OpenSlots(deal);
        takers = choices.takers();
        highest = deal.highestResidual();
        countOf = new int[highest + deal.pool().members() + 1];
    }

    /// Gives `member` up to `target` prospects.
    void dealTo(int member, int target) {
        deal.newRoom(member, target);
        int last = lastRankNeeded(member, target);
        takeBefore(last, member, target);
        takeBefore(last + 1, member, target);
        for (int i = 0; i < choices.count(member); i++) {
            takers[choices.at(member, i)]--;
        }
        for (int i = 0; i < deal.share(member); i++) {
            takers[deal.given(member, i)]--;
        }
    }

    /// The place of a prospect with residual in the order above; equal for equally good ones.
    private int rank(int prospect) {
        int residual = places.residual(prospect);
        int without = takers[prospect] - residual;
        return without <= 0 ? highest - residual : highest + without;
    }

    private int lastRankNeeded(int member, int target) {
        for (int i = 0; i < choices.count(member); i++) {
            countOf[rank(choices.at(member, i))] += isOpen(choices.at(member, i)) ? 1 : 0;
        }
        int last = 0;
        int count = countOf[0];
        while (count < target && last + 1 < countOf.length) {
            last++;
            count += countOf[last];
        }
        for (int i = 0; i < choices.count(member); i++) {
            countOf[rank(choices.at(member, i))] = 0;
        }
        return last;
    }

    /// From the last on: what takes the place of a prospect that is taken has been looked at.
    private void takeBefore(int rank, int member, int target) {
        for (int i = choices.count(member) - 1; i >= 0; i--) {
            int prospect = choices.at(member, i);
            boolean isWanted = isOpen(prospect) && rank(prospect) < rank;
            if (isWanted && deal.share(member) < target) {
                places.lower(deal.addChoice(member, i));
            }
        }
    }

    private boolean isOpen(int prospect) {
        return places.residual(prospect) > 0;
    }
}
