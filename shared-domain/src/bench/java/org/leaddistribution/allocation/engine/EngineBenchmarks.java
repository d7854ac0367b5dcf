package org.leaddistribution.allocation.engine;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.leaddistribution.bench.BothSides;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// The engine, from a pool of numbers to a proven deal, against plain work and against other solvers, which
/// start from the same numbers.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EngineBenchmarks {
    @Param public Shape shape = Shape.MILLION;
    private Pool pool = Pools.NONE;
    private Pool tenth = Pools.NONE;

    @Setup
    public void makePools() {
        MaxFlowPeer.load();
        pool = shape.pool();
        tenth = shape.tenth();
        PlainWork.warmUp(pool);
    }

    /// Theirs: filling an array as long as there are assignments.
    @Benchmark
    public void filling(BothSides sides, Blackhole sink) {
        int assignments = (int) pool.totalCapacity();
        sides.measure(sink, () -> Solution.of(pool), () -> PlainWork.filled(assignments));
    }

    /// Theirs: filling that array, and setting and clearing a bit for everything that is held.
    @Benchmark
    public void fillingAndMarking(BothSides sides, Blackhole sink) {
        int assignments = (int) pool.totalCapacity();
        sides.measure(
                sink,
                () -> Solution.of(pool),
                () -> {
                    sink.consume(PlainWork.markedAndUnmarked(pool));
                    return PlainWork.filled(assignments);
                });
    }

    @Benchmark
    public void maxFlow(BothSides sides, Blackhole sink) {
        requireEqual(total(Solution.of(pool)), MaxFlowPeer.total(pool));
        sides.measure(sink, () -> Solution.of(pool), () -> MaxFlowPeer.total(pool));
    }

    @Benchmark
    public void convexFlow(BothSides sides, Blackhole sink) {
        var peer = new ConvexFlowPeer(pool);
        requireEqual(peer.costOf(Solution.of(pool).deal()), peer.leastCost());
        sides.measure(sink, () -> Solution.of(pool), peer::leastCost);
    }

    @Benchmark
    public void firstCome(BothSides sides, Blackhole sink) {
        sides.measure(sink, () -> Solution.of(pool), () -> FirstCome.shares(pool));
    }

    /// Theirs: the engine on a tenth of the prospects and the members.
    @Benchmark
    public void tenth(BothSides sides, Blackhole sink) {
        sides.measure(sink, () -> Solution.of(pool), () -> Solution.of(tenth));
    }

    private static long total(Solution solution) {
        long total = 0;
        for (int member = 0; member < solution.deal().pool().members(); member++) {
            total += solution.deal().share(member);
        }
        return total;
    }

    private static void requireEqual(long ours, long theirs) {
        if (ours != theirs) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "The engine says %d, OR-Tools %d", ours, theirs));
        }
    }
}
