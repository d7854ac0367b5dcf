package org.leaddistribution.allocation.engine;

/// What one member takes in while it is dealt to, refusing what it holds already.
final class MemberState {
    private final Pool pool;
    private final long[] refused;
    private int[] taken = {};
    private int from;
    private int to;
    private int count;

    MemberState(Pool pool) {
        this.pool = pool;
        refused = new long[(pool.prospects() + Long.SIZE - 1) / Long.SIZE];
    }

    /// Turns to `member`, who misses as much as `room` holds.
    void open(int[] room, int member) {
        taken = room;
        from = pool.heldFrom(member);
        to = pool.heldFrom(member + 1);
        count = 0;
        for (int i = from; i < to; i++) {
            int prospect = pool.heldAt(i);
            refused[prospect / Long.SIZE] |= 1L << prospect;
        }
    }

    /// Forgets what the member refuses.
    ///
    /// @return how many it has taken
    int close() {
        for (int i = from; i < to; i++) {
            int prospect = pool.heldAt(i);
            refused[prospect / Long.SIZE] &= ~(1L << prospect);
        }
        return count;
    }

    int missing() {
        return taken.length - count;
    }

    boolean refusesNothing() {
        return from == to;
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
