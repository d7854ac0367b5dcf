package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What is to be dealt, in numbers alone: members by rank, prospects with capacity in their seeded order.
final class Pool {
    private final int cap;
    private final int[] quota;
    private final int[] capacity;
    private final int[][] held;
    private final int[] allowed;
    private final boolean hasHistory;

    /// @param cap no prospect goes to more members, nor is held by more than it leaves room for
    /// @param quota of each member
    /// @param capacity of each prospect, 1 to `cap`
    /// @param held for each member, the prospects that it holds already, each once
    Pool(int cap, int[] quota, int[] capacity, int[][] held) {
        this.cap = cap;
        this.quota = quota;
        this.capacity = capacity;
        this.held = held;
        allowed = new int[held.length];
        Arrays.setAll(allowed, member -> capacity.length - held[member].length);
        hasHistory = IntStream.of(allowed).anyMatch(each -> each < capacity.length);
    }

    /// The same prospects and histories, with a quota of `less` fewer for each member, but none below 0.
    Pool withQuotasLess(long less) {
        var lower = new int[quota.length];
        for (int member = 0; member < quota.length; member++) {
            lower[member] = (int) Math.max(0, quota[member] - less);
        }
        return new Pool(cap, lower, capacity, held);
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

    int[] held(int member) {
        return held[member];
    }

    /// How many prospects `member` may be given.
    int allowed(int member) {
        return allowed[member];
    }

    /// What `member` could get if it were alone.
    int reach(int member) {
        return Math.min(quota[member], allowed[member]);
    }

    boolean hasHistory() {
        return hasHistory;
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
