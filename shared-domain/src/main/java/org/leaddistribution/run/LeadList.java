package org.leaddistribution.run;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadKey;

/// Leads of one upload by their rows, each with its prospect's key, in twenty bytes a lead. For one thread
/// until all are added.
final class LeadList {
    private static final int FIRST = 1_024;

    private int[] rows = new int[FIRST];
    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];
    private int size;

    /// @param lead of a greater row than every one before
    void add(Lead lead) {
        if (size == rows.length) {
            resize(size + (size >> 1));
        }
        rows[size] = lead.draft().row();
        high[size] = lead.key().high();
        low[size] = lead.key().low();
        size++;
    }

    LeadList trimmed() {
        resize(size);
        return this;
    }

    private void resize(int capacity) {
        rows = Arrays.copyOf(rows, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
    }

    int size() {
        return size;
    }

    int row(int index) {
        return rows[index];
    }

    /// Negative where no lead has this row.
    int indexOf(int row) {
        return Arrays.binarySearch(rows, 0, size, row);
    }

    LeadKey key(int index) {
        return LeadKey.of(high[index], low[index]);
    }

    boolean haveSameKey(int one, int other) {
        return high[one] == high[other] && low[one] == low[other];
    }

    /// As [LeadKey#compareTo] of the lead's key with the one of these halves.
    int compareKey(int index, long otherHigh, long otherLow) {
        int byHigh = Long.compareUnsigned(high[index], otherHigh);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low[index], otherLow);
    }

    /// The indexes of all leads by their keys, those of one key by row.
    int[] byKey() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(
                        (a, b) -> {
                            int order = compareKey(a, high[b], low[b]);
                            return order != 0 ? order : Integer.compare(a, b);
                        })
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
