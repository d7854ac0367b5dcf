package org.leaddistribution.allocation;

/// A member's claim to one lead more. Claims are granted in this order, the lowest level first, so this
/// order is what fairness means.
///
/// The level of unit `number` of quota `q` is the ratio `number / q`; at equal level the smaller quota goes
/// first, since it gains more by it, then the member of lower rank. No two units are equal.
///
/// @param number counted from 0
/// @param quota 1 to 1,000,000
/// @param rank of the member: its place, from 0, when the [SeededOrder] sorts all members by id
public record Unit(int number, int quota, int rank) implements Comparable<Unit> {
    public boolean isLast() {
        return number + 1 == quota;
    }

    public Unit next() {
        return new Unit(number + 1, quota, rank);
    }

    /// The ratio that the member has reached when it claims this unit.
    public FillRatio level() {
        return new FillRatio(number, quota);
    }

    @Override
    public int compareTo(Unit other) {
        // Cross-multiplied, so exact; 10^12 at most.
        int byLevel = Long.compare((long) number * other.quota, (long) other.number * quota);
        if (byLevel != 0) {
            return byLevel;
        }
        int byQuota = Integer.compare(quota, other.quota);
        return byQuota != 0 ? byQuota : Integer.compare(rank, other.rank);
    }
}
