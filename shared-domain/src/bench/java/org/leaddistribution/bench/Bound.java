package org.leaddistribution.bench;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// What a measured value must keep to.
///
/// @param unit written behind a value
public record Bound(Side side, double value, String unit) {
    public enum Side {
        AT_MOST("<="),
        AT_LEAST(">=");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    public static Bound atMost(double value, String unit) {
        return new Bound(Side.AT_MOST, value, unit);
    }

    public static Bound atLeast(double value, String unit) {
        return new Bound(Side.AT_LEAST, value, unit);
    }

    boolean holds(double measured) {
        return switch (side) {
            case AT_MOST -> measured <= value;
            case AT_LEAST -> measured >= value;
        };
    }

    String text(double measured) {
        var digits = measured < 10 ? "%.2f%s" : measured < 100 ? "%.1f%s" : "%,.0f%s";
        return String.format(Locale.ROOT, digits, measured, unit);
    }

    @Override
    public String toString() {
        var digits = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return side.sign + " " + digits.format(value) + unit;
    }
}
