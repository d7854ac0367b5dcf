package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// The prospects that a search has not seen, as an array: who scans it meets, besides what it has itself,
/// only prospects that are then seen and never scanned again in that search.
///
/// In front stand the unseen ones, then those seen by this search, then those frozen for ever.
final class EligibleCount {
    private final int[] prospects;
    private final int[] place;
    private int unseen;
    private int alive;

    EligibleCount(int count) {
        prospects = new int[count];
        place = new int[count];
        for (int prospect = 0; prospect < count; prospect++) {
            prospects[prospect] = prospect;
            place[prospect] = prospect;
        }
        unseen = count;
        alive = count;
    }

    /// Makes all that is not frozen unseen.
    void reset() {
        unseen = alive;
    }

    /// Freezes all that has been seen since the last [#reset].
    ///
    /// @return what that is
    int[] freezeSeen() {
        var seen = seen();
        alive = unseen;
        return seen;
    }

    int count() {
        return unseen;
    }

    int at(int i) {
        return prospects[i];
    }

    boolean contains(int prospect) {
        return place[prospect] < unseen;
    }

    boolean isFrozen(int prospect) {
        return place[prospect] >= alive;
    }

    /// Takes an unseen prospect out; what stood last of the unseen takes its place.
    void remove(int prospect) {
        int last = prospects[--unseen];
        int at = place[prospect];
        prospects[at] = last;
        place[last] = at;
        prospects[unseen] = prospect;
        place[prospect] = unseen;
    }

    /// What has been seen since the last [#reset], in no promised order.
    int[] seen() {
        return Arrays.copyOfRange(prospects, unseen, alive);
    }
}
