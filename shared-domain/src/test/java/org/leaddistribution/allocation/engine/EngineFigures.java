package org.leaddistribution.allocation.engine;

import java.util.BitSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the engine against plain work on the same memory, by hand: a first answer, no benchmark. Each
/// figure is the best of several runs in one JVM.
final class EngineFigures {
    private static final Logger LOG = LoggerFactory.getLogger(EngineFigures.class);
    private static final int RUNS = 7;

    private EngineFigures() {}

    public static void main(String[] arguments) {
        scarceWithoutHistory();
        scarceWithHistory();
        againstFirstCome();
        growth();
    }

    private static void scarceWithoutHistory() {
        var pool = Pools.of(1_000_000, 100_000, 0);
        int assignments = 10_000_000;
        long engine = best(() -> Solution.of(pool));
        long fill = best(() -> filled(assignments));
        report("1M x 100k, no history, against filling an array", engine, fill);
    }

    private static void scarceWithHistory() {
        int heldByEach = 45;
        var pool = Pools.of(1_000_000, 100_000, heldByEach);
        long engine = best(() -> Solution.of(pool));
        int assignments = (int) pool.totalCapacity();
        long plain =
                best(
                        () -> {
                            markAndUnmark(pool);
                            return filled(assignments);
                        });
        report("1M x 100k, 4.5M held, against filling and marking", engine, plain);
    }

    private static void againstFirstCome() {
        var pool = Pools.of(100_000, 10_000, 0);
        long engine = best(() -> Solution.of(pool));
        long firstCome = best(() -> firstCome(pool));
        report("100k x 10k, against first come, first served", engine, firstCome);
    }

    private static void growth() {
        var tenThousand = Pools.of(10_000, 1_000, 45);
        long small = best(() -> Solution.of(tenThousand));
        for (int times : new int[] {10, 100}) {
            var pool = Pools.of(10_000 * times, 1_000 * times, 45);
            long large = best(() -> Solution.of(pool));
            double exponent = Math.log((double) large / small) / Math.log(times);
            LOG.info("{}k leads: exponent {} from 10k", 10 * times, exponent);
        }
    }

    private static int[] filled(int size) {
        var array = new int[size];
        for (int i = 0; i < size; i++) {
            array[i] = i;
        }
        return array;
    }

    private static long[] markAndUnmark(Pool pool) {
        var marks = new long[pool.prospects() / Long.SIZE + 1];
        for (int member = 0; member < pool.members(); member++) {
            for (int prospect : pool.held(member)) {
                marks[prospect / Long.SIZE] |= 1L << prospect;
            }
            for (int prospect : pool.held(member)) {
                marks[prospect / Long.SIZE] &= ~(1L << prospect);
            }
        }
        return marks;
    }

    /// Each member in turn takes the first leads that it has not had and that fewer than the cap have had.
    private static BitSet[] firstCome(Pool pool) {
        var copies = new int[pool.prospects()];
        var assigned = new BitSet[pool.members()];
        for (int member = 0; member < assigned.length; member++) {
            assigned[member] = new BitSet();
            int missing = pool.quota(member);
            for (int prospect = 0; prospect < copies.length && missing > 0; prospect++) {
                if (!assigned[member].get(prospect) && copies[prospect] < pool.cap()) {
                    assigned[member].set(prospect);
                    copies[prospect]++;
                    missing--;
                }
            }
        }
        return assigned;
    }

    private static long best(Supplier<?> work) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            if (work.get() == null) {
                throw new IllegalStateException("Nothing was made");
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private static void report(String what, long engine, long against) {
        LOG.info(
                "{}: {} ms against {} ms, {}",
                what,
                engine / 1_000_000,
                against / 1_000_000,
                (double) engine / against);
    }
}
