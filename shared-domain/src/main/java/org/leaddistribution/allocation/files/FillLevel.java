package org.leaddistribution.allocation.files;

import java.util.Optional;
import org.leaddistribution.allocation.FillRatio;

/// Finds the fraction behind a decimal number.
///
/// Two fractions of numbers up to a million are at least 10^-12 apart, and a `double` says a number below 1
/// to 10^-16. So only one of them can be meant, and it is among the best approximations, which Euclid's
/// algorithm finds (a fraction closer than 1/2q² is a convergent: Legendre). Time: a few dozen steps.
final class FillLevel {
    private static final long ONE = 1L << 62;

    private FillLevel() {}

    /// @param value 0 to 1
    /// @param highest the largest denominator, at most 1,000,000
    /// @return the fraction in its lowest terms whose nearest `double` is `value`, or empty
    static Optional<FillRatio> of(double value, int highest) {
        long over = (long) (value * ONE);
        long under = ONE;
        var before = new long[] {0, 1};
        var last = new long[] {1, 0};
        while (under != 0) {
            long times = over / under;
            var next = new long[] {times * last[0] + before[0], times * last[1] + before[1]};
            if (next[1] > highest) {
                return Optional.empty();
            }
            if ((double) next[0] / next[1] == value) {
                return Optional.of(new FillRatio((int) next[0], (int) next[1]));
            }
            long rest = over % under;
            over = under;
            under = rest;
            before = last;
            last = next;
        }
        return Optional.empty();
    }
}
