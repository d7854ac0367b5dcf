package org.leaddistribution.allocation.engine;

import java.util.BitSet;

/// The loop that the product is held against: each member in turn takes the first leads that fewer than the
/// cap have had and that it has not had itself.
final class FirstCome {
    private FirstCome() {}

    /// How many each member gets.
    static int[] shares(Pool pool) {
        var left = new int[pool.prospects()];
        for (int prospect = 0; prospect < left.length; prospect++) {
            left[prospect] = pool.capacity(prospect);
        }
        var shares = new int[pool.members()];
        for (int member = 0; member < shares.length; member++) {
            shares[member] = take(pool, member, left).cardinality();
        }
        return shares;
    }

    private static BitSet take(Pool pool, int member, int[] left) {
        var held = new BitSet(left.length);
        for (int i = pool.heldFrom(member); i < pool.heldFrom(member + 1); i++) {
            held.set(pool.heldAt(i));
        }
        var taken = new BitSet();
        int missing = pool.quota(member);
        for (int prospect = 0; prospect < left.length && missing > 0; prospect++) {
            if (left[prospect] > 0 && !held.get(prospect)) {
                taken.set(prospect);
                left[prospect]--;
                missing--;
            }
        }
        return taken;
    }
}
