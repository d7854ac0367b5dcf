package org.leaddistribution.allocation.engine;

import java.util.List;
import java.util.Locale;
import org.leaddistribution.bench.BenchmarkFailed;
import org.leaddistribution.bench.Bound;
import org.leaddistribution.bench.Figures;
import org.leaddistribution.bench.Fork;
import org.leaddistribution.bench.Gate;
import org.leaddistribution.bench.Gate.Measured;

/// The gates that are no pair of the engine and a peer.
final class PlanGates {
    private static final int[] HEAPS = {192, 160, 144, 128, 112, 96};

    private PlanGates() {}

    /// Verifying a plan takes at most three times as long as making it.
    static Gate verifier(String id, Shape shape, String work) {
        return new Gate(id, work, Bound.atMost(3, "x"), () -> verified(shape));
    }

    /// The engine keeps to a heap: the smallest of some in which it does.
    static Gate heap(String id) {
        return new Gate(
                id,
                "E1's pool and the engine on it",
                Bound.atMost(192, "m"),
                PlanGates::smallestHeap);
    }

    /// No round until nothing is left takes the engine long; every round is proven.
    static Gate rounds(String id) {
        var work = "rounds of 100k x 2k until nothing is left, each verified";
        return new Gate(id, work, Bound.atMost(50, "ms"), PlanGates::dealt);
    }

    private static Measured verified(Shape shape) {
        var figures = Fork.of(0, 1).run(PlanBenchmarks.class, "verifying", shape.name());
        var extra =
                String.format(
                        Locale.ROOT,
                        "%.1f s; %.1f s",
                        figures.millis(Figures.OURS) / 1_000,
                        figures.millis(Figures.THEIRS) / 1_000);
        return new Measured(figures.oursInTheirs(), extra);
    }

    private static Measured smallestHeap() {
        int smallest = HEAPS[0];
        runIn(smallest);
        for (int heap : HEAPS) {
            try {
                runIn(heap);
                smallest = heap;
            } catch (BenchmarkFailed tooSmall) {
                return new Measured(
                        smallest,
                        String.format(
                                Locale.ROOT,
                                "passes with -Xmx%dm, not with -Xmx%dm",
                                smallest,
                                heap));
            }
        }
        return new Measured(smallest, String.format(Locale.ROOT, "passes with -Xmx%dm", smallest));
    }

    private static void runIn(int megabytes) {
        var jvm = List.of("-Xmx" + megabytes + "m", "--sun-misc-unsafe-memory-access=allow");
        new Fork(0, 1, jvm).run(SmallHeapBenchmarks.class, "solving", Shape.MILLION.name());
    }

    private static Measured dealt() {
        var figures = Fork.of(1, 3).run(PlanBenchmarks.class, "rounds", Shape.ROUNDS.name());
        var extra = String.format(Locale.ROOT, "%.0f rounds, all proven", figures.median("dealt"));
        return new Measured(figures.millis("worst"), extra);
    }
}
