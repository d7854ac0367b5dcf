package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// The first step: the fairest shares if only quotas, histories and the total capacity mattered.
///
/// All levels rise together until the capacity is used up. No deal can be fairer; so when these shares can
/// be dealt, they are the right ones, and with ten or more members who may take thousands each they can.
///
/// Two different levels, being fractions of quotas up to 1,000,000, are at least 10^-12 apart. So in steps
/// of 2^-41 no two fall into one step: a binary search for the last step that fits is exact, and what is left
/// goes to units of one level, in the order of quota and rank. Time: 41 passes over the members.
final class WaterFill {
    private static final int BITS = 41;
    private static final long FULL = 1L << BITS;

    private final Pool pool;
    private final long capacity;

    private WaterFill(Pool pool) {
        this.pool = pool;
        capacity = pool.totalCapacity();
    }

    /// The target of each member.
    static int[] targets(Pool pool) {
        return new WaterFill(pool).targets();
    }

    private int[] targets() {
        if (pool.totalReach() <= capacity) {
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
            if (totalAt(middle) <= capacity) {
                fits = middle;
            } else {
                tooHigh = middle;
            }
        }
        return fits;
    }

    private long totalAt(long level) {
        long total = 0;
        for (int member = 0; member < pool.members(); member++) {
            total += shareAt(level, member);
        }
        return total;
    }

    private int[] sharesAt(long level) {
        var shares = new int[pool.members()];
        for (int member = 0; member < shares.length; member++) {
            shares[member] = shareAt(level, member);
        }
        return shares;
    }

    /// How many units of `member` are below `level`, as far as it can take them.
    private int shareAt(long level, int member) {
        long units = (level * pool.quota(member) + FULL - 1) >>> BITS;
        return (int) Math.min(units, pool.reach(member));
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
