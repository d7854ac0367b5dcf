package org.leaddistribution.allocation.engine;

import java.util.Locale;
import org.leaddistribution.bench.Bound;
import org.leaddistribution.bench.Figures;
import org.leaddistribution.bench.Fork;
import org.leaddistribution.bench.Gate;
import org.leaddistribution.bench.Gate.Measured;

/// A gate in the making: one of the [EngineBenchmarks] on one shape of pool.
record Pair(String id, Shape shape, String method, String peer, Fork fork) {
    static Pair of(String id, Shape shape, String method) {
        return new Pair(id, shape, method, "", Fork.of(1, 1));
    }

    Pair against(String name) {
        return new Pair(id, shape, method, "; " + name, fork);
    }

    Pair runs(int warmups, int runs) {
        return new Pair(id, shape, method, peer, Fork.of(warmups, runs));
    }

    /// Ours takes at most so many times as long.
    Gate atMost(double times, String work) {
        return new Gate(
                id,
                work + peer,
                Bound.atMost(times, "x"),
                () -> {
                    var figures = figures();
                    return new Measured(figures.oursInTheirs(), millis(figures));
                });
    }

    /// Theirs takes at least so many times as long.
    Gate faster(double times, String work) {
        return new Gate(
                id,
                work + peer,
                Bound.atLeast(times, "x"),
                () -> {
                    var figures = figures();
                    return new Measured(1 / figures.oursInTheirs(), millis(figures));
                });
    }

    /// The time grows at most by that power when everything becomes ten times as much.
    Gate exponent(double most, String work) {
        return new Gate(
                id,
                work + peer,
                Bound.atMost(most, ""),
                () -> {
                    var figures = figures();
                    return new Measured(Math.log10(figures.oursInTheirs()), millis(figures));
                });
    }

    private Figures figures() {
        return fork.run(EngineBenchmarks.class, method, shape.name());
    }

    private static String millis(Figures figures) {
        return String.format(
                Locale.ROOT,
                "%.2f ms; %.2f ms",
                figures.millis(Figures.OURS),
                figures.millis(Figures.THEIRS));
    }
}
