package org.leaddistribution.allocation;

/// How far a quota is filled, kept as two whole numbers so that equal is equal.
///
/// @param leads 0 to `quota`
/// @param quota 0 or more
public record FillRatio(int leads, int quota) {
    /// 0 to 1, for people; a quota of 0 asks for nothing and counts as full.
    public double value() {
        return quota == 0 ? 1 : (double) leads / quota;
    }
}
