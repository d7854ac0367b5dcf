package org.leaddistribution.allocation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.aProblem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.PlanChecks;
import org.leaddistribution.allocation.SeededOrder;

/// Problems too large to try every deal, held against the theory: shares are possible exactly when no set
/// of members has more than the pool can give to that set. Sets are bit masks.
class LargerProblemsTest {
    private static final int[] QUOTAS = {0, 1, 10, 25, 50, 77};

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSharesAreThoseThatTheTightSetsAllow(long seed) {
        var problem = problem(new Random(seed));
        var plan = Allocator.allocate(problem);

        assertThat(PlanChecks.violations(problem, plan)).isEmpty();
        assertThat(plan.members().stream().mapToInt(MemberShare::share).toArray())
                .containsExactly(sharesByTightSets(problem));
    }

    private static AllocationProblem problem(Random random) {
        var problem = aProblem().withSeed("seed " + random.nextInt()).withCap(10);
        int prospects = 1 + random.nextInt(200);
        int members = 1 + random.nextInt(9);
        int mostCopies = 1 + random.nextInt(10);
        for (int p = 0; p < prospects; p++) {
            problem.withLead("l" + p, "l" + p, random.nextInt(mostCopies + 1));
        }
        for (int m = 0; m < members; m++) {
            double density = random.nextDouble();
            var held =
                    IntStream.range(0, prospects)
                            .filter(_ -> random.nextDouble() < density)
                            .mapToObj(p -> "l" + p)
                            .toList();
            problem.withMember("m" + m, QUOTAS[random.nextInt(QUOTAS.length)], held);
        }
        return problem.build();
    }

    private record Claim(int member, int level, int quota, int rank) {}

    private static int[] sharesByTightSets(AllocationProblem problem) {
        int[] room = mostForEachSet(problem);
        var shares = new int[problem.members().size()];
        for (var claim : claimsInOrder(problem)) {
            var setsWithMember =
                    IntStream.range(0, room.length)
                            .filter(set -> (set >> claim.member() & 1) == 1)
                            .toArray();
            if (IntStream.of(setsWithMember).allMatch(set -> room[set] > 0)) {
                IntStream.of(setsWithMember).forEach(set -> room[set]--);
                shares[claim.member()]++;
            }
        }
        return shares;
    }

    private static int[] mostForEachSet(AllocationProblem problem) {
        var most = new int[1 << problem.members().size()];
        PlanChecks.copiesBefore(problem)
                .forEach((key, copies) -> addProspect(most, problem, key, copies));
        return most;
    }

    private static void addProspect(int[] most, AllocationProblem problem, String key, int copies) {
        int takers =
                IntStream.range(0, problem.members().size())
                        .filter(m -> !problem.members().get(m).held().contains(key))
                        .reduce(0, (set, m) -> set | 1 << m);
        int capacity = Math.max(0, problem.cap() - copies);
        for (int set = 0; set < most.length; set++) {
            most[set] += Math.min(capacity, Integer.bitCount(set & takers));
        }
    }

    private static List<Claim> claimsInOrder(AllocationProblem problem) {
        var byRank = new SeededOrder(problem.seed()).sorted(problem.members(), m -> m.id());
        int multiple = 2 * 5 * 5 * 7 * 11; // of every quota
        var claims = new ArrayList<Claim>();
        for (int m = 0; m < problem.members().size(); m++) {
            var member = problem.members().get(m);
            for (int j = 0; j < member.quota(); j++) {
                int level = multiple / member.quota() * j;
                claims.add(new Claim(m, level, member.quota(), byRank.indexOf(member)));
            }
        }
        claims.sort(
                Comparator.comparingInt(Claim::level)
                        .thenComparingInt(Claim::quota)
                        .thenComparingInt(Claim::rank));
        return claims;
    }
}
