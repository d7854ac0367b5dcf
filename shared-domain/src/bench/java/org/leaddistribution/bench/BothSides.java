package org.leaddistribution.bench;

import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Times our work and theirs right after one another, so that whatever slows the machine slows both.
///
/// Short work is repeated until a clock can tell its length. For one thread.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class BothSides {
    private static final long LONG_ENOUGH = 30_000_000;

    /// Nanoseconds of one run of ours.
    public double ours;

    /// Nanoseconds of one run of theirs.
    public double theirs;

    public void measure(Blackhole sink, Supplier<?> ourWork, Supplier<?> theirWork) {
        ours = nanosOfOne(sink, ourWork);
        theirs = nanosOfOne(sink, theirWork);
    }

    private static double nanosOfOne(Blackhole sink, Supplier<?> work) {
        int times = 0;
        long spent = 0;
        long start = System.nanoTime();
        while (spent < LONG_ENOUGH) {
            sink.consume(work.get());
            times++;
            spent = System.nanoTime() - start;
        }
        return (double) spent / times;
    }
}
