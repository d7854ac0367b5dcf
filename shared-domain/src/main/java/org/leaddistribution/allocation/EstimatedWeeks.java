package org.leaddistribution.allocation;

import java.util.List;
import java.util.Locale;

/// How long an upload will last: weekly rounds until nothing can be assigned any more, on counts alone.
///
/// Each week a member takes up to its quota of the prospects it has not had, within the capacity left over
/// all prospects. While that capacity suffices, everyone takes all it can, so after `w` weeks `m` has taken
/// `min(unseen(m), w × quota(m))`. In the week when it does not suffice, it is used up to the last copy,
/// however it is shared: that week is the last. So the answer is the smallest `w` at which those takings
/// reach the capacity, or all that can ever be taken; they only grow, hence a binary search.
public final class EstimatedWeeks {
    private EstimatedWeeks() {}

    /// What one member can still take.
    ///
    /// @param quota leads a week, 0 or more
    /// @param unseen prospects with capacity at the start that the member has not had, 0 or more
    public record Appetite(int quota, int unseen) {
        public Appetite {
            if (quota < 0 || unseen < 0) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "quota %d, unseen %d: neither may be below 0.",
                                quota,
                                unseen));
            }
        }

        private long takenAfter(int weeks) {
            return Math.min(unseen, (long) weeks * quota);
        }

        private int weeksToTakeAll() {
            return quota == 0 ? 0 : Math.ceilDiv(unseen, quota);
        }
    }

    /// @param capacityLeft copies that may still be made, over all prospects, 0 or more
    /// @return 0 when nothing can be assigned
    public static int of(long capacityLeft, List<Appetite> members) {
        int low = 0;
        int high = members.stream().mapToInt(Appetite::weeksToTakeAll).max().orElse(0);
        long reachable = Math.min(capacityLeft, takenAfter(high, members));
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (takenAfter(middle, members) >= reachable) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long takenAfter(int weeks, List<Appetite> members) {
        return members.stream().mapToLong(member -> member.takenAfter(weeks)).sum();
    }
}
