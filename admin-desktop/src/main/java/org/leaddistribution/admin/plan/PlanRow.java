package org.leaddistribution.admin.plan;

import java.util.Comparator;
import java.util.Locale;
import org.leaddistribution.round.ShareOutline;

/// A member's line in the plan.
///
/// @param fill 0 to 1
/// @param why the share is not larger, for people
public record PlanRow(String username, String tier, int quota, int share, double fill, String why) {
    /// Who gets least of what was paid for comes first: there is something to explain.
    static final Comparator<PlanRow> LEAST_FILLED_FIRST =
            Comparator.comparingDouble(PlanRow::fill).thenComparing(PlanRow::username);

    private static final int PERCENT = 100;

    static PlanRow of(ShareOutline share) {
        return new PlanRow(
                share.member().username(),
                share.member().tier().label(),
                share.quota(),
                share.size(),
                share.fillRatio(),
                ReasonText.of(share));
    }

    /// Whole percents; 100 and 0 only where they are exact.
    String percent() {
        return percent(fill);
    }

    static String percent(double fill) {
        long rounded = Math.round(fill * PERCENT);
        if (rounded == PERCENT && fill < 1) {
            rounded--;
        }
        return rounded == 0 && fill > 0 ? "< 1 %" : rounded + " %";
    }

    /// Whether the name or the tier holds what somebody types.
    boolean matches(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return username.toLowerCase(Locale.ROOT).contains(wanted)
                || tier.toLowerCase(Locale.ROOT).startsWith(wanted);
    }
}
