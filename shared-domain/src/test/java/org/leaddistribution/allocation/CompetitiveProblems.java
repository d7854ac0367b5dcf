package org.leaddistribution.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// Problems of some dozens of members in which histories and unequal capacities make members compete: too
/// large to try every deal, small enough for an allocator without any art.
public final class CompetitiveProblems {
    private static final int[] QUOTAS = {0, 1, 2, 3, 7, 10, 25};
    private static final double[] DENSITIES = {0, 0.05, 0.5, 0.9, 0.98};

    private CompetitiveProblems() {}

    public static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    /// The same problem for the same seed.
    public static AllocationProblem of(long seed) {
        var random = new Random(seed);
        int prospects = 1 + random.nextInt(60);
        int members = 1 + random.nextInt(24);
        int mostCopies = random.nextInt(13);
        var problem = AProblem.aProblem().withSeed("seed " + seed).withCap(1 + random.nextInt(12));
        for (int p = 0; p < prospects; p++) {
            problem.withLead("l" + p, "p" + p, random.nextInt(mostCopies + 1));
        }
        double density = DENSITIES[random.nextInt(DENSITIES.length)];
        int blocks = 1 + random.nextInt(3);
        for (int m = 0; m < members; m++) {
            int block = random.nextInt(blocks);
            int quota = QUOTAS[random.nextInt(QUOTAS.length)];
            problem.withMember("m" + m, quota, held(random, prospects, density, block));
        }
        return problem.build();
    }

    /// Members of a block hold alike what lies in their block, so that they compete for the rest.
    private static List<String> held(Random random, int prospects, double density, int block) {
        var held = new ArrayList<String>();
        for (int p = 0; p < prospects; p++) {
            boolean isInBlock = p % 3 == block;
            if (random.nextDouble() < (isInBlock ? Math.sqrt(density) : density * density)) {
                held.add("p" + p);
            }
        }
        return held;
    }
}
