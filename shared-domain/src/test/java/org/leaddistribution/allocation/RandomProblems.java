package org.leaddistribution.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// Small problems with histories, unequal capacities, keys shared by leads, and quotas from 0 on.
public final class RandomProblems {
    public static final int MOST_MEMBERS = 4;
    public static final int HIGHEST_QUOTA = 5;

    private RandomProblems() {}

    public static LongStream seeds() {
        return LongStream.range(0, 2_500);
    }

    /// The same problem for the same seed, small enough to try every deal of it.
    public static AllocationProblem of(long seed) {
        var random = new Random(seed);
        int prospects = random.nextInt(7);
        double historyDensity = random.nextBoolean() ? 0 : random.nextDouble();
        var problem = AProblem.aProblem().withSeed("seed " + seed).withCap(1 + random.nextInt(5));
        int members = random.nextInt(MOST_MEMBERS + 1);
        for (int m = 0; m < members; m++) {
            var held = held(random, prospects + 1, historyDensity);
            problem.withMember("m" + m, random.nextInt(HIGHEST_QUOTA + 1), held);
        }
        int mostCopies = random.nextInt(4);
        for (int p = 0; p < prospects; p++) {
            int leads = random.nextInt(4) == 0 ? 2 : 1;
            for (int l = 0; l < leads; l++) {
                int copies = random.nextInt(mostCopies + 1);
                problem.withLead("l" + p + "-" + l, "p" + p, copies);
            }
        }
        return problem.build();
    }

    /// The same problem with every list in another order.
    public static AllocationProblem shuffled(AllocationProblem problem, Random random) {
        var members =
                problem.members().stream()
                        .map(m -> new ProblemMember(m.id(), m.quota(), shuffled(m.held(), random)))
                        .toList();
        return new AllocationProblem(
                problem.seed(),
                problem.cap(),
                shuffled(members, random),
                shuffled(problem.leads(), random));
    }

    private static List<String> held(Random random, int prospects, double density) {
        var held = new ArrayList<String>();
        for (int p = 0; p < prospects; p++) {
            if (random.nextDouble() < density) {
                held.add("p" + p);
            }
        }
        if (!held.isEmpty() && random.nextInt(4) == 0) {
            held.add(held.getFirst());
        }
        return held;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
