package org.leaddistribution.admin;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.bench.Bound;
import org.leaddistribution.bench.Gate;
import org.leaddistribution.bench.GateRun;

/// `./leads bench console`: how long an admin waits for a window, a screen and a row, with a busy year's data
/// below them.
public final class ConsoleBench {
    private static final int STARTS = 5;

    private ConsoleBench() {}

    public static void main(String[] arguments) {
        var starts = new ConsoleStarts(STARTS);
        try (var year = new YearBench()) {
            var gates = new ArrayList<>(ofStarts(starts));
            gates.addAll(ofAYear(year));
            System.exit(new GateRun(System.out, System.err).run(gates, arguments));
        }
    }

    private static List<Gate> ofStarts(ConsoleStarts starts) {
        return List.of(
                new Gate(
                        "C1",
                        "a cold start until the window is shown",
                        Bound.atMost(2, "s"),
                        starts::untilTheWindow),
                new Gate(
                        "C2",
                        "a cold start until one can sign in, the database up",
                        Bound.atMost(4, "s"),
                        starts::untilSignIn));
    }

    private static List<Gate> ofAYear(YearBench year) {
        return List.of(
                new Gate(
                        "C3",
                        "the slowest screen, the first time in a session",
                        Bound.atMost(150, "ms"),
                        year::screens),
                new Gate(
                        "C4",
                        "one of 1M prospects by e-mail",
                        Bound.atMost(200, "ms"),
                        year::prospect),
                new Gate(
                        "C5",
                        "the page of a distribution of 1M leads, with its shares",
                        Bound.atMost(200, "ms"),
                        year::distribution),
                new Gate(
                        "C6",
                        "one core while nobody touches the window",
                        Bound.atMost(1, "%"),
                        year::idle),
                new Gate("C7", "heap in use after all that", Bound.atMost(512, "m"), year::heap));
    }
}
