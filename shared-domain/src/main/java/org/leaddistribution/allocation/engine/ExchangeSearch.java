package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.CallOff;
import org.leaddistribution.allocation.Unit;

/// Finds and makes exchanges: a member takes a prospect, whose receiver takes another instead, and so on
/// to a prospect with residual, or to a member who gives up its last unit for an earlier one.
///
/// Breadth first over the residual graph. As each node is tried for an end when it is reached, the most
/// common repair, through one other member, is found at once. No pair of member and prospect is stored: see
/// [EligibleByClass] and [ResidualGraph].
///
/// **Frozen for ever.** What a failed search reached is closed: no arc of the residual graph leaves it. Later
/// exchanges start outside or fail at once, and one that entered it could not come out, nor end in it: the
/// failed search found no end there, and later ones, whose units are later, are no easier to please. So
/// nothing in it changes, it stays closed, and later searches pass it by: all the failed ones together see
/// every node once.
///
/// **No end, for ever.** A member who can take nothing with enough residual never can again: exchanges raise
/// no prospect to what is wanted, what is wanted never falls, and a member gives up only what has less, as
/// who took it would else have been an end. So each member is tried for an end once in vain.
final class ExchangeSearch {
    private static final int NONE = ResidualGraph.NONE;

    private final ResidualGraph graph;
    private final EligibleByClass unseen;
    private final VisitMarks seen;
    private final VisitMarks scanned;
    private final boolean[] frozen;
    private final boolean[] hasNoEnd;
    private final int[] queue;
    private final int[] givesUp;
    private final int[] taker;
    private int queued;
    private int wanted;
    private @Nullable Unit unit;
    private int loser = NONE;
    private int[] newlyFrozen = {};

    ExchangeSearch(ResidualGraph graph) {
        this.graph = graph;
        int members = graph.pool().members();
        int prospects = graph.pool().prospects();
        unseen = new EligibleByClass(prospects);
        seen = new VisitMarks(members);
        scanned = new VisitMarks(prospects);
        frozen = new boolean[members];
        hasNoEnd = new boolean[members];
        queue = new int[members];
        givesUp = new int[members];
        taker = new int[members];
    }

    /// Grants `unit`, at the cost of nobody or of a later unit of one other member, the [#loser].
    ///
    /// Units must come in their order.
    ///
    /// @return false when that is impossible; it then stays so
    boolean grant(Unit claimed) {
        if (frozen[claimed.rank()]) {
            return false;
        }
        begin(1, claimed);
        return reach(claimed.rank(), NONE, NONE) || spread();
    }

    /// Who lost a unit to the one granted last, or [ResidualGraph#NONE].
    int loser() {
        return loser;
    }

    /// Moves one copy of `prospect` to one with at least two more residual, so that both come closer.
    ///
    /// Prospects must come with residuals that never fall.
    ///
    /// @return false when that is impossible; it then stays so
    boolean relieve(int prospect) {
        if (isFrozen(prospect)) {
            return false;
        }
        begin(graph.residual(prospect) + 2, null);
        return reachReceivers(prospect, NONE) || spread();
    }

    /// Whether a failed search has reached `prospect`.
    boolean isFrozen(int prospect) {
        return unseen.isFrozen(prospect);
    }

    /// Whether a failed search has reached `member`.
    boolean isFrozenMember(int member) {
        return frozen[member];
    }

    /// The members that the latest search reached.
    int[] reachedMembers() {
        return Arrays.copyOf(queue, queued);
    }

    /// The prospects that the latest search, if it failed, was the first to reach.
    int[] newlyFrozen() {
        return newlyFrozen.clone();
    }

    private void begin(int residualWanted, @Nullable Unit claimed) {
        CallOff.check();
        wanted = residualWanted;
        unit = claimed;
        loser = NONE;
        seen.clear();
        unseen.reset();
        queued = 0;
    }

    private boolean spread() {
        for (int next = 0; next < queued; next++) {
            CallOff.check();
            if (scan(queue[next])) {
                return true;
            }
        }
        for (int i = 0; i < queued; i++) {
            frozen[queue[i]] = true;
        }
        newlyFrozen = unseen.freezeSeen();
        return false;
    }

    private boolean scan(int member) {
        return graph.choices().isListed(member) ? scanChoices(member) : scanUnseen(member);
    }

    private boolean scanChoices(int member) {
        var choices = graph.choices();
        for (int i = 0; i < choices.count(member); i++) {
            int prospect = choices.at(member, i);
            if (unseen.contains(prospect) && see(prospect, member)) {
                return true;
            }
        }
        return false;
    }

    /// From the last on: what takes the place of a prospect that is seen has been scanned before.
    private boolean scanUnseen(int member) {
        graph.mark(member, scanned);
        for (var ofClass : unseen.classes()) {
            if (scanUnseen(ofClass, member)) {
                return true;
            }
        }
        return false;
    }

    private boolean scanUnseen(EligibleCount ofClass, int member) {
        for (int i = ofClass.count() - 1; i >= 0; i--) {
            int prospect = ofClass.at(i);
            if (!scanned.contains(prospect) && see(prospect, member)) {
                return true;
            }
        }
        return false;
    }

    private boolean see(int prospect, int newReceiver) {
        unseen.remove(prospect);
        return reachReceivers(prospect, newReceiver);
    }

    private boolean reachReceivers(int prospect, int newReceiver) {
        var receivers = graph.receivers();
        for (int i = 0; i < receivers.count(prospect); i++) {
            int receiver = receivers.at(prospect, i);
            boolean isNew = !frozen[receiver] && !seen.contains(receiver);
            if (isNew && reach(receiver, prospect, newReceiver)) {
                return true;
            }
        }
        return false;
    }

    private boolean reach(int member, int prospectToGiveUp, int newReceiver) {
        seen.add(member);
        queue[queued++] = member;
        givesUp[member] = prospectToGiveUp;
        taker[member] = newReceiver;
        if (takesAnEnd(member)) {
            return true;
        }
        if (prospectToGiveUp != NONE && hasLaterUnit(member)) {
            loser = member;
            graph.takeBack(member, prospectToGiveUp);
            exchange(newReceiver, prospectToGiveUp);
            return true;
        }
        return false;
    }

    private boolean takesAnEnd(int member) {
        int end = hasNoEnd[member] ? NONE : graph.best(member, wanted);
        if (end == NONE) {
            hasNoEnd[member] = true;
            return false;
        }
        exchange(member, end);
        return true;
    }

    private boolean hasLaterUnit(int member) {
        if (unit == null) {
            return false;
        }
        int last = graph.deal().share(member) - 1;
        return new Unit(last, graph.pool().quota(member), member).compareTo(unit) > 0;
    }

    private void exchange(int last, int end) {
        int member = last;
        int prospect = end;
        while (member != NONE) {
            graph.give(member, prospect);
            prospect = givesUp[member];
            if (prospect != NONE) {
                graph.takeBack(member, prospect);
            }
            member = taker[member];
        }
    }
}
