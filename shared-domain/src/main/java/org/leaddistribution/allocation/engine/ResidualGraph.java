package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// A deal that can still be changed: who could take what, and who could give it up.
///
/// A member may take every prospect that it neither holds nor was given; a prospect with residual may be
/// taken by one more; what a member was given it may give up. What a member may take is not stored: it is
/// everything but what it has. Only for members who hold more than half of the prospects is it a list.
final class ResidualGraph {
    static final int NONE = Shelf.NONE;

    private final Deal deal;
    private final Receivers receivers;
    private final int[] residual;
    private final int[] place;
    private final int[][] allowed;
    private final Stamps has;

    ResidualGraph(Deal deal) {
        this.deal = deal;
        receivers = new Receivers(deal);
        var pool = deal.pool();
        residual = new int[pool.prospects()];
        place = new int[pool.prospects()];
        for (var shelf : deal.shelves()) {
            for (int i = 0; i < shelf.size(); i++) {
                place[shelf.at(i)] = i;
            }
        }
        Arrays.setAll(residual, prospect -> pool.capacity(prospect) - receivers.count(prospect));
        has = new Stamps(pool.prospects());
        allowed = new int[pool.members()][];
    }

    Deal deal() {
        return deal;
    }

    Pool pool() {
        return deal.pool();
    }

    Receivers receivers() {
        return receivers;
    }

    int residual(int prospect) {
        return residual[prospect];
    }

    boolean isListed(int member) {
        return pool().allowed(member) < pool().prospects() / 2;
    }

    /// The prospects that `member` does not hold, those that it was given among them: for a member whose
    /// list is short, see [#isListed].
    int[] allowed(int member) {
        if (allowed[member] == null) {
            allowed[member] = newAllowed(member);
        }
        return allowed[member];
    }

    private int[] newAllowed(int member) {
        var list = new int[pool().allowed(member)];
        has.clear();
        for (int prospect : pool().held(member)) {
            has.add(prospect);
        }
        int count = 0;
        for (int prospect = 0; prospect < residual.length; prospect++) {
            if (!has.contains(prospect)) {
                list[count++] = prospect;
            }
        }
        return list;
    }

    /// Makes `marks` the prospects that `member` may not take; of a listed member only those given to it.
    void mark(int member, Stamps marks) {
        marks.clear();
        if (!isListed(member)) {
            for (int prospect : pool().held(member)) {
                marks.add(prospect);
            }
        }
        for (int i = 0; i < deal.share(member); i++) {
            marks.add(deal.given(member, i));
        }
    }

    /// Of the prospects that `member` may take and `atLeast` more members may get, one with the most
    /// residual; [#NONE] if there is none.
    int best(int member, int atLeast) {
        if (deal.highestResidual() < atLeast) {
            return NONE;
        }
        if (isListed(member)) {
            return bestListed(member, atLeast);
        }
        mark(member, has);
        return bestOnShelves(atLeast);
    }

    private int bestListed(int member, int atLeast) {
        int best = NONE;
        var list = allowed(member);
        mark(member, has);
        for (int prospect : list) {
            boolean isOpen = residual[prospect] >= atLeast && !has.contains(prospect);
            if (isOpen && (best == NONE || residual[prospect] > residual[best])) {
                best = prospect;
            }
        }
        return best;
    }

    private int bestOnShelves(int atLeast) {
        int best = NONE;
        for (var shelf : deal.shelves()) {
            int candidate = firstUnmarked(shelf, shelf.count(atLeast));
            if (candidate != NONE && (best == NONE || residual[candidate] > residual[best])) {
                best = candidate;
            }
        }
        return best;
    }

    private int firstUnmarked(Shelf shelf, int end) {
        for (int i = 0; i < end; i++) {
            if (!has.contains(shelf.at(i))) {
                return shelf.at(i);
            }
        }
        return NONE;
    }

    void give(int member, int prospect) {
        deal.add(member, prospect);
        receivers.add(prospect, member);
        var shelf = deal.shelfOf(prospect);
        int old = place[prospect];
        place[prospect] = shelf.lower(old, residual[prospect]--);
        place[shelf.at(old)] = old;
    }

    void takeBack(int member, int prospect) {
        deal.remove(member, prospect);
        receivers.remove(prospect, member);
        var shelf = deal.shelfOf(prospect);
        int old = place[prospect];
        place[prospect] = shelf.raise(old, residual[prospect]++);
        place[shelf.at(old)] = old;
    }
}
