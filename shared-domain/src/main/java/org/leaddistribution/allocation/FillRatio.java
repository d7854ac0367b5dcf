package org.leaddistribution.allocation;

/// How far a quota is filled, kept as two whole numbers so that equal is equal.
///
/// @param leads 0 to `quota`
/// @param quota 0 or more
public record FillRatio(int leads, int quota) {
    private static final int HUNDRED = 100;

    /// 0 to 1, for people; a quota of 0 asks for nothing and counts as full.
    public double value() {
        return quota == 0 ? 1 : (double) leads / quota;
    }

    /// `57 %`; 100 and 0 only where they are exact.
    public String percent() {
        return percent(value());
    }

    /// @param ratio 0 to 1
    public static String percent(double ratio) {
        long rounded = Math.round(ratio * HUNDRED);
        if (rounded == HUNDRED && ratio < 1) {
            rounded--;
        }
        return rounded == 0 && ratio > 0 ? "< 1 %" : rounded + " %";
    }
}
