package org.leaddistribution.admin.plan;

import java.util.Comparator;
import java.util.Locale;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.FillRatio;
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

    /// Says why a member gets no more, to somebody who has never heard of graphs.
    private static final class ReasonText {
        private ReasonText() {}

        static String of(ShareOutline share) {
            return switch (share.reason()) {
                case BoundBy.Quota _ -> "Gets the whole quota.";
                case BoundBy.NoLeads _ ->
                        "Nothing is left: every lead has gone to ten members already.";
                case BoundBy.Distinctness(_, var held) -> distinctness(held);
                case BoundBy.TightSet(var level, var members, var prospects) ->
                        "Shares the last %s with %s; all are filled to %s."
                                .formatted(
                                        leads(prospects.count()),
                                        Formats.count(
                                                members.count() - 1, "other member", "others"),
                                        about(level));
                case BoundBy.Supply(var level, var capacity, var demand) ->
                        "Too few leads: %s copies for quotas of %s; all are filled to %s."
                                .formatted(
                                        Formats.count(capacity),
                                        Formats.count(demand),
                                        about(level));
            };
        }

        private static String distinctness(int held) {
            var every = "Gets every lead there is to give";
            return held == 0
                    ? every + "."
                    : every + " that is new to this member; had %s before.".formatted(leads(held));
        }

        private static String leads(long count) {
            return Formats.count(count, "lead", "leads");
        }

        private static String about(FillRatio level) {
            return "about " + PlanRow.percent(level.value());
        }
    }
}
