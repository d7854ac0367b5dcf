package org.leaddistribution.allocation.engine;

import java.util.stream.IntStream;

/// What is to be dealt, in numbers alone: members by rank, prospects with capacity in their seeded order.
final class Pool {
    private final int cap;
    private final int[] quota;
    private final int[] capacity;
    private final int[] held;
    private final int[] heldFrom;

    /// @param cap no prospect goes to more members, nor is held by more than it leaves room for
    /// @param quota of each member
    /// @param capacity of each prospect, 1 to `cap`
    /// @param held for each member, the prospects that it holds already, each once
    Pool(int cap, int[] quota, int[] capacity, int[][] held) {
        this(cap, quota, capacity, starts(held), joined(held));
    }

    private Pool(int cap, int[] quota, int[] capacity, int[] heldFrom, int[] held) {
        this.cap = cap;
        this.quota = quota;
        this.capacity = capacity;
        this.heldFrom = heldFrom;
        this.held = held;
    }

    private static int[] starts(int[][] held) {
        var starts = new int[held.length + 1];
        for (int member = 0; member < held.length; member++) {
            starts[member + 1] = starts[member] + held[member].length;
        }
        return starts;
    }

    private static int[] joined(int[][] held) {
        var starts = starts(held);
        var joined = new int[starts[held.length]];
        for (int member = 0; member < held.length; member++) {
            System.arraycopy(held[member], 0, joined, starts[member], held[member].length);
        }
        return joined;
    }

    /// The same prospects and histories, with a quota of `less` fewer for each member, but none below 0.
    Pool withQuotasLess(long less) {
        var lower = new int[quota.length];
        for (int member = 0; member < quota.length; member++) {
            lower[member] = (int) Math.max(0, quota[member] - less);
        }
        return new Pool(cap, lower, capacity, heldFrom, held);
    }

    int cap() {
        return cap;
    }

    int members() {
        return quota.length;
    }

    int prospects() {
        return capacity.length;
    }

    int quota(int member) {
        return quota[member];
    }

    int capacity(int prospect) {
        return capacity[prospect];
    }

    /// Where the history of `member` begins in the histories of all, one behind the other; it ends where that
    /// of the next one begins.
    int heldFrom(int member) {
        return heldFrom[member];
    }

    /// The prospect at a place of the histories of all.
    int heldAt(int place) {
        return held[place];
    }

    /// How many prospects `member` may be given.
    int allowed(int member) {
        return capacity.length - (heldFrom[member + 1] - heldFrom[member]);
    }

    /// What `member` could get if it were alone.
    int reach(int member) {
        return Math.min(quota[member], allowed(member));
    }

    boolean hasHistory() {
        return held.length > 0;
    }

    int highestCapacity() {
        return IntStream.of(capacity).max().orElse(0);
    }

    long totalCapacity() {
        return IntStream.of(capacity).asLongStream().sum();
    }

    long totalReach() {
        long total = 0;
        for (int member = 0; member < quota.length; member++) {
            total += reach(member);
        }
        return total;
    }
}
