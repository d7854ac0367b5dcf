package org.leaddistribution.allocation.engine;

/// A set of small numbers that is emptied in constant time.
final class VisitMarks {
    private final int[] stampOf;
    private int stamp = 1;

    VisitMarks(int bound) {
        stampOf = new int[bound];
    }

    void clear() {
        stamp++;
    }

    void add(int i) {
        stampOf[i] = stamp;
    }

    boolean contains(int i) {
        return stampOf[i] == stamp;
    }
}
