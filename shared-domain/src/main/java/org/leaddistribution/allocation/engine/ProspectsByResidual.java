package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// The prospects of one class, those with the most residual first: *residual* is how many more members may
/// get a prospect. Taking one moves it down, giving it back moves it up, both in constant time.
final class ProspectsByResidual {
    static final int NONE = -1;

    private final int[] prospects;
    private final int[] atLeast;
    private int highest;

    /// @param capacity the residual of each prospect to begin with, at most `highest`; all stand here, the
    ///     lower numbers first among equals
    ProspectsByResidual(int[] capacity, int highest) {
        this.highest = highest;
        prospects = new int[capacity.length];
        atLeast = new int[highest + 2];
        for (int residual : capacity) {
            atLeast[residual]++;
        }
        for (int residual = highest; residual >= 0; residual--) {
            atLeast[residual] += atLeast[residual + 1];
        }
        var next = Arrays.copyOfRange(atLeast, 1, atLeast.length);
        for (int prospect = 0; prospect < capacity.length; prospect++) {
            prospects[next[capacity[prospect]]++] = prospect;
        }
    }

    int size() {
        return prospects.length;
    }

    /// The prospect at a place; places from 0 to `count(r)` - 1 have residual `r` or more.
    int at(int place) {
        return prospects[place];
    }

    /// How many have that residual or more.
    int count(int residual) {
        return residual < atLeast.length ? atLeast[residual] : 0;
    }

    int highestResidual() {
        while (highest > 0 && atLeast[highest] == 0) {
            highest--;
        }
        return highest;
    }

    int lowestResidual() {
        int lowest = 0;
        while (lowest + 1 < atLeast.length && atLeast[lowest + 1] == prospects.length) {
            lowest++;
        }
        return lowest;
    }

    /// Those with exactly this residual, as they stand.
    int[] withResidual(int residual) {
        return Arrays.copyOfRange(prospects, count(residual + 1), count(residual));
    }

    /// Deals up to `hand.missing()` of those with exactly `residual`, from the last on, and moves them down.
    ///
    /// @param from only places from here on, so that what came down a moment ago is not dealt again
    void deal(MemberState hand, int residual, int from) {
        int end = atLeast[residual];
        int kept = end;
        if (hand.refusesNothing()) {
            kept = Math.max(from, end - hand.missing());
            hand.takeAll(prospects, kept, end);
        } else {
            for (int place = end - 1; place >= from && hand.missing() > 0; place--) {
                int prospect = prospects[place];
                if (hand.takes(prospect)) {
                    kept--;
                    prospects[place] = prospects[kept];
                    prospects[kept] = prospect;
                }
            }
        }
        atLeast[residual] = kept;
    }

    /// Moves the prospect at `place` down by one residual.
    ///
    /// @return its new place; what stood there stands at `place` now
    int lower(int place, int residual) {
        return swap(place, --atLeast[residual]);
    }

    /// Moves the prospect at `place` up by one residual.
    ///
    /// @return its new place; what stood there stands at `place` now
    int raise(int place, int residual) {
        highest = Math.max(highest, residual + 1);
        return swap(place, atLeast[residual + 1]++);
    }

    private int swap(int place, int other) {
        int moved = prospects[place];
        prospects[place] = prospects[other];
        prospects[other] = moved;
        return other;
    }
}
