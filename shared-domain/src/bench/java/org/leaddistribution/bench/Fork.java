package org.leaddistribution.bench;

import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs one benchmark in a JVM of its own.
///
/// @param warmups runs that are not counted
/// @param runs that are
/// @param jvm arguments of the JVM
public record Fork(int warmups, int runs, List<String> jvm) {
    /// Room for everything, touched before the clock runs, so that the system's page faults and the collector
    /// burden neither side.
    public static final List<String> ROOMY =
            List.of(
                    "-Xms4g",
                    "-Xmx4g",
                    "-Xmn2500m",
                    "-XX:+UseParallelGC",
                    "-XX:+AlwaysPreTouch",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED");

    public Fork {
        jvm = List.copyOf(jvm);
    }

    public static Fork of(int warmups, int runs) {
        return new Fork(warmups, runs, ROOMY);
    }

    /// @param method of `benchmarks`, which has the parameter `shape`
    /// @throws BenchmarkFailed when a run ends with an exception or its JVM ends early
    public Figures run(Class<?> benchmarks, String method, String shape) {
        var options =
                new OptionsBuilder()
                        .include(
                                "^"
                                        + benchmarks.getName().replace(".", "\\.")
                                        + "\\."
                                        + method
                                        + "$")
                        .param("shape", shape)
                        .forks(1)
                        .warmupIterations(warmups)
                        .measurementIterations(runs)
                        .jvmArgs(jvm.toArray(String[]::new))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build();
        try {
            return new Figures(new Runner(options).run());
        } catch (RunnerException e) {
            throw new BenchmarkFailed(method + " on " + shape + ": " + e.getMessage(), e);
        }
    }
}
