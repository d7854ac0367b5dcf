package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// What a member who is short competes for, and with whom: all that exchanges from it could reach. As it is
/// short, everything there is used up.
///
/// More members than the cap have every prospect within reach: one out of reach is had by all of them, and
/// no prospect is had by more than the cap. So the search ends there, and takes little time for each member.
final class ReachableSet {
    private final ResidualGraph graph;
    private final EligibleByClass unseen;
    private final VisitMarks scanned;
    private final VisitMarks seen;
    private final int[] queue;
    private int queued;

    ReachableSet(ResidualGraph graph) {
        this.graph = graph;
        unseen = new EligibleByClass(graph.pool().prospects());
        scanned = new VisitMarks(graph.pool().prospects());
        seen = new VisitMarks(graph.pool().members());
        queue = new int[graph.pool().members()];
    }

    /// Looks around `member`.
    ///
    /// @return whether it competes for every prospect; then with more members than have been looked at
    boolean isEverything(int member) {
        unseen.reset();
        seen.clear();
        queued = 0;
        reach(member);
        for (int next = 0; next < queued && !isBeyondCap(); next++) {
            scan(queue[next]);
        }
        return isBeyondCap() || unseen.isEmpty();
    }

    /// The members within reach of the one looked around last, itself among them.
    int[] members() {
        return Arrays.copyOf(queue, queued);
    }

    /// The prospects within reach of the one looked around last.
    int[] prospects() {
        return unseen.seen();
    }

    private boolean isBeyondCap() {
        return queued > graph.pool().cap();
    }

    private void scan(int member) {
        if (graph.choices().isListed(member)) {
            scanChoices(member);
        } else {
            scanUnseen(member);
        }
    }

    private void scanChoices(int member) {
        var choices = graph.choices();
        for (int i = 0; i < choices.count(member); i++) {
            if (unseen.contains(choices.at(member, i))) {
                see(choices.at(member, i));
            }
        }
    }

    private void scanUnseen(int member) {
        graph.mark(member, scanned);
        unseen.classes().forEach(this::scan);
    }

    private void scan(EligibleCount ofClass) {
        for (int i = ofClass.count() - 1; i >= 0 && !isBeyondCap(); i--) {
            if (!scanned.contains(ofClass.at(i))) {
                see(ofClass.at(i));
            }
        }
    }

    private void see(int prospect) {
        unseen.remove(prospect);
        var receivers = graph.receivers();
        for (int i = 0; i < receivers.count(prospect); i++) {
            reach(receivers.at(prospect, i));
        }
    }

    private void reach(int member) {
        if (!seen.contains(member)) {
            seen.add(member);
            queue[queued++] = member;
        }
    }
}
