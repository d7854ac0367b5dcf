package org.leaddistribution.allocation.simple;

import java.util.Arrays;

/// Finds and makes exchanges: a member takes a prospect, whose receiver takes another instead, and so on
/// to a prospect with residual. Nobody's share on the way changes, only the two ends do.
///
/// The search is breadth first over the residual graph; the prospects not yet seen are kept as a set, so
/// that no pair of member and prospect is ever stored.
///
/// **Frozen for ever.** What a failed search reached is closed: no arc of the residual graph leaves it. Later
/// exchanges start outside or fail at once, and one that entered it could not come out, nor end in it: the
/// failed search found no end there, and later ones are no easier to please. So nothing in it changes, it
/// stays closed, and later searches pass it by: all the failed ones together see every node once.
final class ExchangeSearch {
    private static final int NONE = Deal.NONE;

    private final Deal deal;
    private final IndexSet alive;
    private final IndexSet unseen;
    private final boolean[] frozen;
    private final int[] seenInSearch;
    private final int[] queue;
    private final int[] givesUp;
    private final int[] taker;
    private int search;
    private int queued;
    private int wanted;

    ExchangeSearch(Deal deal) {
        this.deal = deal;
        int members = deal.pool().members().size();
        int prospects = deal.pool().prospects().size();
        alive = IndexSet.full(prospects);
        unseen = new IndexSet(prospects);
        frozen = new boolean[members];
        seenInSearch = new int[members];
        queue = new int[members];
        givesUp = new int[members];
        taker = new int[members];
    }

    /// Gives `member` one prospect more while everyone else keeps as many as before.
    ///
    /// @return false when that is impossible; it then stays so
    boolean raise(int member) {
        if (frozen[member]) {
            return false;
        }
        begin(1);
        return reach(member, NONE, NONE) || spread();
    }

    /// Moves one copy of `prospect` to one with at least two more residual, so that both come closer.
    ///
    /// Prospects must come with residuals that never fall.
    ///
    /// @return false when that is impossible; it then stays so
    boolean relieve(int prospect) {
        if (!alive.contains(prospect)) {
            return false;
        }
        begin(deal.residual(prospect) + 2);
        return reachReceivers(prospect, NONE) || spread();
    }

    /// Whether a failed search has reached `member`, so that it cannot be raised any more.
    boolean isFrozen(int member) {
        return frozen[member];
    }

    /// Whether no failed search has reached `prospect`.
    boolean isAlive(int prospect) {
        return alive.contains(prospect);
    }

    /// The members that the latest search reached; after a failed one, those that it froze.
    int[] reachedMembers() {
        return Arrays.copyOf(queue, queued);
    }

    /// The prospects that no failed search has reached.
    IndexSet aliveProspects() {
        return alive;
    }

    private void begin(int residualWanted) {
        wanted = residualWanted;
        search++;
        queued = 0;
    }

    private boolean spread() {
        unseen.becomeCopyOf(alive);
        for (int next = 0; next < queued; next++) {
            int member = queue[next];
            var taken = deal.taken(member);
            for (int prospect = unseen.nextOutside(taken, 0);
                    prospect != NONE;
                    prospect = unseen.nextOutside(taken, prospect + 1)) {
                unseen.remove(prospect);
                if (reachReceivers(prospect, member)) {
                    return true;
                }
            }
        }
        freezeReached();
        return false;
    }

    private boolean reachReceivers(int prospect, int newReceiver) {
        for (int i = 0; i < deal.receiverCount(prospect); i++) {
            int receiver = deal.receiver(prospect, i);
            boolean seen = frozen[receiver] || seenInSearch[receiver] == search;
            if (!seen && reach(receiver, prospect, newReceiver)) {
                return true;
            }
        }
        return false;
    }

    private boolean reach(int member, int prospectToGiveUp, int newReceiver) {
        seenInSearch[member] = search;
        queue[queued++] = member;
        givesUp[member] = prospectToGiveUp;
        taker[member] = newReceiver;
        int end = deal.best(member, wanted);
        if (end == NONE) {
            return false;
        }
        exchange(member, end);
        return true;
    }

    private void exchange(int last, int end) {
        int member = last;
        int prospect = end;
        while (member != NONE) {
            deal.give(member, prospect);
            prospect = givesUp[member];
            if (prospect != NONE) {
                deal.takeBack(member, prospect);
            }
            member = taker[member];
        }
    }

    private void freezeReached() {
        alive.becomeCopyOf(unseen);
        for (int i = 0; i < queued; i++) {
            frozen[queue[i]] = true;
        }
    }
}
