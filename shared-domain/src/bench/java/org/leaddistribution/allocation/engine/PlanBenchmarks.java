package org.leaddistribution.allocation.engine;

import java.util.concurrent.TimeUnit;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.certificate.PlanVerifier;
import org.leaddistribution.allocation.certificate.Verdict;
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

/// Plans with names, from problem to hash and certificate, and what it takes to verify them.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlanBenchmarks {
    @Param public Shape shape = Shape.MILLION;
    private AllocationProblem problem = Problems.of(Pools.NONE);

    @Setup
    public void makeProblem() {
        var pool = shape.pool();
        problem = Problems.of(pool);
        PlainWork.warmUp(pool);
    }

    /// Ours: verifying. Theirs: allocating.
    @Benchmark
    public void verifying(BothSides sides, Blackhole sink) {
        var plan = Allocator.allocate(problem);
        if (!(PlanVerifier.verify(problem, plan) instanceof Verdict.Proven)) {
            throw new IllegalStateException("The plan is not proven");
        }
        sides.measure(
                sink, () -> PlanVerifier.verify(problem, plan), () -> Allocator.allocate(problem));
    }

    /// Rounds until nothing is left, each verified.
    @Benchmark
    public void rounds(Rounds rounds) {
        rounds.run(problem);
    }
}
