package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// The first step: the fairest shares if only quotas, histories and the total capacity mattered.
///
/// All levels rise together until the capacity is used up. No deal can be fairer; so when these shares can
/// be dealt, they are the right ones, and with ten or more members who may take thousands each they can.
///
/// Two different levels, being fractions of quotas up to 1,000,000, are at least 10^-12 apart. So in steps
/// of 2^-41 no two fall into one step: a binary search for the last step that fits is exact, and what is left
/// goes to units of one level, in the order of quota and rank. Time: sorting the members by quota and reach,
/// and 41 passes over the few different ones.
final class WaterFill {
    private static final int BITS = 41;
    private static final long FULL = 1L << BITS;

    private final Pool pool;
    private final long capacity;
    private final Kinds kinds;

    private WaterFill(Pool pool, long capacity) {
        this.pool = pool;
        this.capacity = capacity;
        kinds = new Kinds(pool);
    }

    /// The target of each member.
    ///
    /// @param capacity that the targets may use, the pool's or less
    static int[] targets(Pool pool, long capacity) {
        return new WaterFill(pool, capacity).targets();
    }

    private int[] targets() {
        if (kinds.totalReach() <= capacity) {
            return sharesAt(FULL);
        }
        long level = lastLevelThatFits();
        var shares = sharesAt(level);
        grantInOrder(shares, sharesAt(level + 1));
        return shares;
    }

    private long lastLevelThatFits() {
        long fits = 0;
        long tooHigh = FULL;
        while (tooHigh - fits > 1) {
            long middle = (fits + tooHigh) >>> 1;
            if (kinds.totalAt(middle) <= capacity) {
                fits = middle;
            } else {
                tooHigh = middle;
            }
        }
        return fits;
    }

    private int[] sharesAt(long level) {
        var shares = new int[pool.members()];
        for (int member = 0; member < shares.length; member++) {
            shares[member] = shareAt(level, member);
        }
        return shares;
    }

    private int shareAt(long level, int member) {
        return shareAt(level, pool.quota(member), pool.reach(member));
    }

    /// How many units of a quota are below `level`, as far as they are within reach.
    private static int shareAt(long level, int quota, int reach) {
        long units = (level * quota + FULL - 1) >>> BITS;
        return (int) Math.min(units, reach);
    }

    /// How many members have which quota and reach: there are few such kinds, and those of one kind rise alike.
    private static final class Kinds {
        private final int[] quota;
        private final int[] reach;
        private final int[] members;
        private int count;

        Kinds(Pool pool) {
            var sorted = new long[pool.members()];
            for (int member = 0; member < sorted.length; member++) {
                sorted[member] = (long) pool.quota(member) << Integer.SIZE | pool.reach(member);
            }
            Arrays.sort(sorted);
            quota = new int[sorted.length];
            reach = new int[sorted.length];
            members = new int[sorted.length];
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    quota[count] = (int) (sorted[i] >>> Integer.SIZE);
                    reach[count++] = (int) sorted[i];
                }
                members[count - 1]++;
            }
        }

        long totalReach() {
            long total = 0;
            for (int kind = 0; kind < count; kind++) {
                total += (long) members[kind] * reach[kind];
            }
            return total;
        }

        long totalAt(long level) {
            long total = 0;
            for (int kind = 0; kind < count; kind++) {
                total += (long) members[kind] * shareAt(level, quota[kind], reach[kind]);
            }
            return total;
        }
    }

    /// Raises shares, by one each, to those of the next step: the smaller quota first, then the lower rank.
    private void grantInOrder(int[] shares, int[] next) {
        long left = capacity;
        var candidates = new long[shares.length];
        int count = 0;
        for (int member = 0; member < shares.length; member++) {
            left -= shares[member];
            if (next[member] > shares[member]) {
                candidates[count++] = (long) pool.quota(member) << Integer.SIZE | member;
            }
        }
        Arrays.sort(candidates, 0, count);
        for (int i = 0; i < left; i++) {
            shares[(int) candidates[i]]++;
        }
    }
}
