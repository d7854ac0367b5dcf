package org.leaddistribution.upload;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The prospects that a file named so far, at little more than 16 bytes each.
///
/// Keys are 128 bits of a digest, so their bits spread evenly by themselves. They lie in open tables
/// with linear probing; 256 small tables that grow by an eighth, one at a time, waste less than a big
/// one that doubles. They are filled to four fifths at most: beyond it, a new key is compared with
/// dozens of others. Not for several threads.
final class KeySet {
    private static final int TABLES = 256;

    private final @Nullable Table[] tables = new Table[TABLES];
    private int size;

    /// Adds the key of these two halves; false when it was there already.
    boolean add(long high, long low) {
        int index = (int) (high >>> 56);
        var table = tables[index];
        if (table == null) {
            table = new Table();
            tables[index] = table;
        }
        boolean added = table.add(high, low);
        size += added ? 1 : 0;
        return added;
    }

    int size() {
        return size;
    }

    /// What the tables take, but for a few objects.
    long bytes() {
        return Arrays.stream(tables)
                .filter(Objects::nonNull)
                .mapToLong(table -> (long) Long.BYTES * table.keys.length)
                .sum();
    }

    private static final class Table {
        private static final int FIRST_SLOTS = 8;

        private long[] keys = new long[2 * FIRST_SLOTS];
        private int used;
        private boolean holdsZero; // two zero halves mark a free slot

        boolean add(long high, long low) {
            if ((high | low) == 0) {
                boolean added = !holdsZero;
                holdsZero = true;
                return added;
            }
            int slot = find(keys, high, low);
            if ((keys[slot] | keys[slot + 1]) != 0) {
                return false;
            }
            keys[slot] = high;
            keys[slot + 1] = low;
            used++;
            if (used * 5L > slots() * 4L) {
                grow();
            }
            return true;
        }

        private int slots() {
            return keys.length / 2;
        }

        /// Where the key is, or where it may go.
        private static int find(long[] keys, long high, long low) {
            long spread = high << 8 >>> 1; // the first eight bits chose the table
            int slot = 2 * (int) Math.multiplyHigh(spread, keys.length);
            while ((keys[slot] | keys[slot + 1]) != 0
                    && (keys[slot] != high || keys[slot + 1] != low)) {
                slot = slot + 2 == keys.length ? 0 : slot + 2;
            }
            return slot;
        }

        private void grow() {
            var larger = new long[2 * (slots() + Math.max(2, slots() / 8))];
            for (int i = 0; i < keys.length; i += 2) {
                if ((keys[i] | keys[i + 1]) != 0) {
                    int slot = find(larger, keys[i], keys[i + 1]);
                    larger[slot] = keys[i];
                    larger[slot + 1] = keys[i + 1];
                }
            }
            keys = larger;
        }
    }
}
