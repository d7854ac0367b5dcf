package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import java.util.Random;

/// Large pools of the product's kind, in numbers: cap 10, three tiers, random histories.
final class Pools {
    private static final int CAP = 10;
    private static final int[] TIERS = {100, 100, 100, 100, 100, 100, 250, 250, 250, 500};

    private Pools() {}

    /// @param heldByEach prospects that every member holds already, drawn at random
    static Pool of(int prospects, int members, int heldByEach) {
        var random = new Random(42);
        var quota = new int[members];
        Arrays.setAll(quota, _ -> TIERS[random.nextInt(TIERS.length)]);
        var capacity = new int[prospects];
        Arrays.fill(capacity, CAP);
        var held = new int[members][];
        for (int member = 0; member < members; member++) {
            held[member] = history(random, capacity, heldByEach);
        }
        return new Pool(CAP, quota, capacity, held);
    }

    /// Every prospect stays open, so that its number stays.
    private static int[] history(Random random, int[] capacity, int size) {
        return random.ints(0, capacity.length)
                .distinct()
                .filter(prospect -> capacity[prospect] > 1)
                .limit(size)
                .peek(prospect -> capacity[prospect]--)
                .toArray();
    }
}
