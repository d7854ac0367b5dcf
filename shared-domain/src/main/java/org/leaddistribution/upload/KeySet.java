package org.leaddistribution.upload;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The prospects that a file named so far, at little more than 16 bytes each.
///
/// Keys are 128 bits of a digest, so their bits spread evenly by themselves. They lie in open tables
/// with linear probing; 256 small tables that grow by an eighth, one at a time, waste less than a big
/// one that doubles. They are filled to four fifths at most. In each the keys are in order: a new one is
/// compared with three others then, instead of a dozen, and a table grows in one pass. Not for several
/// threads.
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

        /// Slots behind the last in which a key may belong, for those that find theirs taken.
        private static final int BEYOND = 4;

        private int slots = FIRST_SLOTS;
        private long[] keys = new long[2 * (slots + BEYOND)];
        private int used;
        private boolean holdsZero; // two zero halves mark a free slot

        boolean add(long high, long low) {
            if ((high | low) == 0) {
                boolean added = !holdsZero;
                holdsZero = true;
                return added;
            }
            int place = place(high, low);
            if (isTaken(place) && keys[place] == high && keys[place + 1] == low) {
                return false;
            }
            insert(place, high, low);
            used++;
            if (used * 5L > slots * 4L) {
                grow();
            }
            return true;
        }

        private boolean isTaken(int place) {
            return place < keys.length && (keys[place] | keys[place + 1]) != 0;
        }

        /// Where the key is, or where it is to be: all that lie before it are smaller.
        private int place(long high, long low) {
            int place = home(high, slots);
            while (isTaken(place)
                    && (keys[place] < high || (keys[place] == high && keys[place + 1] < low))) {
                place += 2;
            }
            return place;
        }

        /// Where a key belongs, which is further on the larger it is.
        private static int home(long high, int slots) {
            long spread = high << 8 >>> 1; // the first eight bits chose the table
            return 2 * (int) Math.multiplyHigh(spread, 2L * slots);
        }

        private void insert(int place, long high, long low) {
            int free = place;
            while (isTaken(free)) {
                free += 2;
            }
            if (free == keys.length) {
                keys = Arrays.copyOf(keys, keys.length + 2 * Math.max(BEYOND, slots / 8));
            }
            System.arraycopy(keys, place, keys, place + 2, free - place);
            keys[place] = high;
            keys[place + 1] = low;
        }

        private void grow() {
            int more = slots + Math.max(2, slots / 8);
            var larger = new long[2 * (more + BEYOND)];
            int next = 0;
            for (int i = 0; i < keys.length; i += 2) {
                if (isTaken(i)) {
                    int place = Math.max(next, home(keys[i], more));
                    if (place == larger.length) {
                        larger = Arrays.copyOf(larger, larger.length + keys.length - i);
                    }
                    larger[place] = keys[i];
                    larger[place + 1] = keys[i + 1];
                    next = place + 2;
                }
            }
            keys = larger;
            slots = more;
        }
    }
}
