package org.leaddistribution.allocation.engine;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leaddistribution.bench.Gate;
import org.leaddistribution.bench.GateRun;

/// `./leads bench engine`: what the engine promises about speed and memory, gate by gate.
public final class EngineBench {
    private EngineBench() {}

    public static void main(String[] arguments) {
        var gates =
                Stream.of(
                                plainWork(),
                                otherSolvers(),
                                firstComeAndVerifier(),
                                growthAndHeap(),
                                tightPools(),
                                List.of(PlanGates.rounds("E10")))
                        .flatMap(List::stream)
                        .toList();
        System.exit(new GateRun(System.out, System.err).run(gates, arguments));
    }

    private static List<Gate> plainWork() {
        return List.of(
                Pair.of("E1", Shape.MILLION, "filling")
                        .runs(10, 15)
                        .atMost(12, "1M leads x 100k members, 10M given; filling an int[10M]"),
                Pair.of("E2", Shape.MILLION_WITH_HISTORY, "fillingAndMarking")
                        .runs(10, 15)
                        .atMost(6, "the same, 4.5M held; filling an int[5.5M], marking 4.5M bits"));
    }

    private static List<Gate> otherSolvers() {
        return List.of(
                maxFlow("E3a", Shape.TWO_THOUSAND).runs(3, 9).faster(30, "2k x 200"),
                maxFlow("E3b", Shape.TWO_THOUSAND_WITH_HISTORY)
                        .runs(3, 9)
                        .faster(30, "2k x 200, 9k held"),
                maxFlow("E3c", Shape.TEN_THOUSAND).runs(1, 5).faster(1_000, "10k x 1k"),
                maxFlow("E3d", Shape.TEN_THOUSAND_WITH_HISTORY)
                        .runs(1, 5)
                        .faster(1_000, "10k x 1k, 45k held"),
                convexFlow("E4a", Shape.THOUSAND).runs(2, 5).faster(100, "1k x 100"),
                convexFlow("E4b", Shape.THOUSAND_WITH_HISTORY)
                        .runs(2, 5)
                        .faster(100, "1k x 100, 4.5k held"),
                convexFlow("E4c", Shape.TWO_THOUSAND).runs(1, 5).faster(100, "2k x 200"),
                convexFlow("E4d", Shape.TWO_THOUSAND_WITH_HISTORY)
                        .runs(1, 5)
                        .faster(100, "2k x 200, 9k held"));
    }

    private static List<Gate> firstComeAndVerifier() {
        return List.of(
                Pair.of("E5", Shape.HUNDRED_THOUSAND, "firstCome")
                        .runs(1, 5)
                        .faster(100, "100k x 10k; first come, first served")
                        .with(EngineBench::smallestFills),
                PlanGates.verifier("E6a", Shape.MILLION, "the verifier on E1; the allocator"),
                PlanGates.verifier(
                        "E6b", Shape.MILLION_WITH_HISTORY, "the verifier on E2; the allocator"));
    }

    private static List<Gate> growthAndHeap() {
        return List.of(
                growth("E7a", Shape.HUNDRED_THOUSAND, "10k to 100k leads"),
                growth("E7b", Shape.MILLION, "100k to 1M leads"),
                growth(
                        "E7c",
                        Shape.HUNDRED_THOUSAND_WITH_HISTORY,
                        "10k to 100k leads, 45 held each"),
                growth("E7d", Shape.MILLION_WITH_HISTORY, "100k to 1M leads, 45 held each"),
                PlanGates.heap("E8"));
    }

    private static List<Gate> tightPools() {
        return List.of(
                maxFlow("E9a", Shape.TIGHT_300_97)
                        .runs(5, 25)
                        .faster(1, "3k x 300, 97 % forbidden"),
                maxFlow("E9b", Shape.TIGHT_300_99)
                        .runs(5, 25)
                        .faster(1, "3k x 300, 99 % forbidden"),
                maxFlow("E9c", Shape.TIGHT_2000_97)
                        .runs(5, 15)
                        .faster(1, "5k x 2k, 97 % forbidden"),
                maxFlow("E9d", Shape.TIGHT_2000_99)
                        .runs(5, 15)
                        .faster(1, "5k x 2k, 99 % forbidden"));
    }

    private static Pair maxFlow(String id, Shape shape) {
        return Pair.of(id, shape, "maxFlow").against("OR-Tools max flow");
    }

    private static Pair convexFlow(String id, Shape shape) {
        return Pair.of(id, shape, "convexFlow").against("OR-Tools convex min-cost flow");
    }

    private static Gate growth(String id, Shape shape, String work) {
        return Pair.of(id, shape, "tenth").runs(8, 15).exponent(1.1, work);
    }

    private static String smallestFills() {
        var pool = Shape.HUNDRED_THOUSAND.pool();
        var deal = Solution.of(pool).deal();
        var firstCome = FirstCome.shares(pool);
        return String.format(
                Locale.ROOT,
                "smallest fill ratio %.3f, by first come %.3f",
                smallestFill(pool, deal::share),
                smallestFill(pool, member -> firstCome[member]));
    }

    private static double smallestFill(Pool pool, IntUnaryOperator share) {
        return IntStream.range(0, pool.members())
                .mapToDouble(member -> (double) share.applyAsInt(member) / pool.quota(member))
                .min()
                .orElse(1);
    }
}
