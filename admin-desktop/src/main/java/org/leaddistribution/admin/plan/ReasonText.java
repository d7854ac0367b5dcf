package org.leaddistribution.admin.plan;

import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.round.ShareOutline;

/// Says why a member gets no more, to somebody who has never heard of graphs.
final class ReasonText {
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
                                    Formats.count(members.count() - 1, "other member", "others"),
                                    about(level));
            case BoundBy.Supply(var level, var capacity, var demand) ->
                    "Too few leads: %s copies for quotas of %s; all are filled to %s."
                            .formatted(
                                    Formats.count(capacity), Formats.count(demand), about(level));
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
