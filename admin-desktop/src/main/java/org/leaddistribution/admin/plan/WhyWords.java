package org.leaddistribution.admin.plan;

import java.util.List;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.plan.ShareOutline;

/// Says why a member gets no more, to somebody who has never heard of graphs.
final class WhyWords {
    private WhyWords() {}

    static String of(ShareOutline share) {
        var why = share.why();
        return switch (share.boundBy()) {
            case "quota" -> "Gets the whole quota.";
            case "no_leads" -> "Nothing is left: every lead has gone to ten members already.";
            case "distinctness" -> distinctness(why);
            case "tight_set" -> tightSet(why);
            case "supply" -> supply(why);
            case String other -> other;
        };
    }

    private static String distinctness(List<Fact> why) {
        long held = count(why, "already_held");
        var every = "Gets every lead there is to give";
        return held == 0
                ? every + "."
                : every + " that is new to this member; had %s before.".formatted(leads(held));
    }

    private static String tightSet(List<Fact> why) {
        long others = count(why, "members_count") - 1;
        return "Shares the last %s with %s; all are filled to %s."
                .formatted(
                        leads(count(why, "prospects_count")),
                        Formats.count(others, "other member", "others"),
                        level(why));
    }

    private static String supply(List<Fact> why) {
        return "Too few leads: %s copies for quotas of %s; all are filled to %s."
                .formatted(
                        Formats.count(count(why, "capacity")),
                        Formats.count(count(why, "demand")),
                        level(why));
    }

    private static String leads(long count) {
        return Formats.count(count, "lead", "leads");
    }

    private static String level(List<Fact> why) {
        return "about "
                + why.stream()
                        .filter(Fact.Ratio.class::isInstance)
                        .map(Fact.Ratio.class::cast)
                        .findFirst()
                        .map(ratio -> PlanRow.percent(ratio.value()))
                        .orElse("the same part");
    }

    private static long count(List<Fact> why, String name) {
        for (var fact : why) {
            if (fact instanceof Fact.Count(var called, var value) && called.equals(name)) {
                return value;
            }
        }
        return 0;
    }
}
