package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Large pools of the product's kind, in numbers: cap 10, three tiers, random histories.
final class Pools {
    private static final int CAP = 10;
    private static final int[] TIERS = {100, 100, 100, 100, 100, 100, 250, 250, 250, 500};

    /// Nobody and nothing.
    static final Pool NONE = new Pool(CAP, new int[0], new int[0], new int[0][]);

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

    /// A pool in which histories leave each member few prospects, and each prospect can go to four in five of
    /// those who may take it, so that nearly all compete.
    ///
    /// @param percentForbidden of the pairs of a member and a prospect, drawn at random
    static Pool tight(int prospects, int members, int percentForbidden) {
        var random = new Random(42);
        var quota = new int[members];
        Arrays.setAll(quota, _ -> TIERS[random.nextInt(TIERS.length)]);
        var held = new int[members][];
        Arrays.setAll(held, _ -> drawn(random, prospects, percentForbidden / 100.0));
        var capacity = new int[prospects];
        Arrays.fill(capacity, members);
        for (var each : held) {
            for (int prospect : each) {
                capacity[prospect]--;
            }
        }
        Arrays.setAll(capacity, prospect -> Math.max(1, capacity[prospect] * 4 / 5));
        return new Pool(2 * members, quota, capacity, held);
    }

    private static int[] drawn(Random random, int prospects, double density) {
        return IntStream.range(0, prospects).filter(_ -> random.nextDouble() < density).toArray();
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
