package org.leaddistribution.allocation.engine;

/// A set of small numbers that is emptied in constant time.
final class Stamps {
    private final int[] stampOf;
    private int stamp = 1;

    Stamps(int bound) {
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
