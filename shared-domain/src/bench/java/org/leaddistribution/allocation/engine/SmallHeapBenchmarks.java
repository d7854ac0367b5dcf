package org.leaddistribution.allocation.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// The engine and the pool it starts from, and nothing else, for a JVM with a small heap.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SmallHeapBenchmarks {
    @Param public Shape shape = Shape.MILLION;

    @Benchmark
    public void solving(Blackhole sink) {
        sink.consume(Solution.of(shape.pool()));
    }
}
