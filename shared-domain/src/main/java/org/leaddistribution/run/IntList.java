package org.leaddistribution.run;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Whole numbers in a growing array. For one thread.
final class IntList {
    private static final int FIRST = 16;

    private int[] numbers = new int[FIRST];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return numbers[index];
    }

    IntStream stream() {
        return Arrays.stream(numbers, 0, size);
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
