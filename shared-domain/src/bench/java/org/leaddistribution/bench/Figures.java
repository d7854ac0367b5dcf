package org.leaddistribution.bench;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/// What a benchmark counted, run by run.
public final class Figures {
    /// The names of the figures of [BothSides].
    public static final String OURS = "ours";

    public static final String THEIRS = "theirs";

    private final List<IterationResult> runs;

    Figures(Collection<RunResult> results) {
        runs =
                results.stream()
                        .map(RunResult::getBenchmarkResults)
                        .flatMap(Collection::stream)
                        .map(BenchmarkResult::getIterationResults)
                        .flatMap(Collection::stream)
                        .toList();
    }

    /// The median over the runs of ours divided by theirs.
    public double oursInTheirs() {
        return median(runs.stream().map(run -> of(run, OURS) / of(run, THEIRS)));
    }

    /// The median over the runs, in milliseconds of a figure that was counted in nanoseconds.
    public double millis(String figure) {
        return median(figure) / 1_000_000;
    }

    /// The median over the runs.
    public double median(String figure) {
        return median(runs.stream().map(run -> of(run, figure)));
    }

    private static double of(IterationResult run, String figure) {
        Result<?> result = run.getSecondaryResults().get(figure);
        if (result == null) {
            throw new IllegalArgumentException("No run has a figure " + figure);
        }
        return result.getScore();
    }

    private static double median(Stream<Double> values) {
        var sorted = values.sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
