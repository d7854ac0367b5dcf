package org.leaddistribution.allocation.engine;

/// The least that a deal must do to memory, and what goes before a measurement.
final class PlainWork {
    private static final long WARM_UP = 1_500_000_000;

    private PlainWork() {}

    /// Lets the JVM compile the engine. Some peers run for seconds, and few runs of ours in between leave it half
    /// interpreted.
    static void warmUp(Pool pool) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP) {
            Solution.of(pool);
        }
    }

    static int[] filled(int size) {
        var array = new int[size];
        for (int i = 0; i < size; i++) {
            array[i] = i;
        }
        return array;
    }

    static long[] markedAndUnmarked(Pool pool) {
        var marks = new long[pool.prospects() / Long.SIZE + 1];
        for (int member = 0; member < pool.members(); member++) {
            for (int i = pool.heldFrom(member); i < pool.heldFrom(member + 1); i++) {
                marks[pool.heldAt(i) / Long.SIZE] |= 1L << pool.heldAt(i);
            }
            for (int i = pool.heldFrom(member); i < pool.heldFrom(member + 1); i++) {
                marks[pool.heldAt(i) / Long.SIZE] &= ~(1L << pool.heldAt(i));
            }
        }
        return marks;
    }
}
