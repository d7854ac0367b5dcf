package org.leaddistribution.allocation.simple;

/// A set of the numbers below a bound, for the one question that `BitSet` answers only by copying:
/// the first number here that is not over there. It looks at 64 numbers in one step.
final class IndexSet {
    static final int NONE = -1;

    private final long[] words;
    private int size;

    /// Empty, for numbers from 0 to `bound` - 1.
    IndexSet(int bound) {
        words = new long[(bound + Long.SIZE - 1) / Long.SIZE];
    }

    static IndexSet full(int bound) {
        var set = new IndexSet(bound);
        for (int i = 0; i < bound; i++) {
            set.add(i);
        }
        return set;
    }

    int size() {
        return size;
    }

    boolean contains(int i) {
        return (words[i / Long.SIZE] & 1L << i) != 0;
    }

    void add(int i) {
        if (!contains(i)) {
            words[i / Long.SIZE] |= 1L << i;
            size++;
        }
    }

    void remove(int i) {
        if (contains(i)) {
            words[i / Long.SIZE] &= ~(1L << i);
            size--;
        }
    }

    void becomeCopyOf(IndexSet other) {
        System.arraycopy(other.words, 0, words, 0, words.length);
        size = other.size;
    }

    /// The smallest number here, `from` or above, that is not in `other`; [#NONE] if there is none.
    int nextOutside(IndexSet other, int from) {
        if (size == 0) {
            return NONE;
        }
        long mask = -1L << from;
        for (int w = from / Long.SIZE; w < words.length; w++) {
            long left = words[w] & ~other.words[w] & mask;
            if (left != 0) {
                return w * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
            mask = -1L;
        }
        return NONE;
    }

    int[] toArray() {
        var numbers = new int[size];
        int filled = 0;
        for (int w = 0; w < words.length; w++) {
            for (long left = words[w]; left != 0; left &= left - 1) {
                numbers[filled++] = w * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return numbers;
    }
}
