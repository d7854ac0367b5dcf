package org.leaddistribution.allocation.engine;

/// What one member takes in while it is dealt to, refusing what it holds already.
final class Hand {
    private final long[] refused;
    private int[] taken = {};
    private int[] held = {};
    private int count;

    Hand(int prospects) {
        refused = new long[(prospects + Long.SIZE - 1) / Long.SIZE];
    }

    /// Turns to the next member, who misses as much as `room` holds.
    void open(int[] room, int[] newlyHeld) {
        taken = room;
        held = newlyHeld;
        count = 0;
        for (int prospect : held) {
            refused[prospect / Long.SIZE] |= 1L << prospect;
        }
    }

    /// Forgets what the member refuses.
    ///
    /// @return how many it has taken
    int close() {
        for (int prospect : held) {
            refused[prospect / Long.SIZE] &= ~(1L << prospect);
        }
        return count;
    }

    int missing() {
        return taken.length - count;
    }

    boolean refusesNothing() {
        return held.length == 0;
    }

    boolean takes(int prospect) {
        if ((refused[prospect / Long.SIZE] & 1L << prospect) != 0) {
            return false;
        }
        taken[count++] = prospect;
        return true;
    }

    void takeAll(int[] prospects, int from, int to) {
        System.arraycopy(prospects, from, taken, count, to - from);
        count += to - from;
    }
}
