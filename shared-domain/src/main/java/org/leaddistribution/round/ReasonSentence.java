package org.leaddistribution.round;

import java.util.Locale;
import org.leaddistribution.allocation.BoundBy;

/// Says why a member gets no more.
final class ReasonSentence {
    private ReasonSentence() {}

    static String of(BoundBy reason) {
        return switch (reason) {
            case BoundBy.Quota _ -> "Gets the whole quota.";
            case BoundBy.NoLeads _ ->
                    "Nothing is left: every lead has gone to ten members already.";
            case BoundBy.Distinctness(_, var held) -> distinctness(held);
            case BoundBy.TightSet(var level, var members, var prospects) ->
                    "Shares the last %s with %s; all are filled to about %s."
                            .formatted(
                                    counted(prospects.count(), "lead", "leads"),
                                    counted(members.count() - 1, "other member", "others"),
                                    level.percent());
            case BoundBy.Supply(var level, var capacity, var demand) ->
                    "Too few leads: %s copies for quotas of %s; all are filled to about %s."
                            .formatted(number(capacity), number(demand), level.percent());
        };
    }

    private static String distinctness(int held) {
        var every = "Gets every lead there is to give";
        return held == 0
                ? every + "."
                : every
                        + " that is new to this member; had %s before."
                                .formatted(counted(held, "lead", "leads"));
    }

    private static String counted(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
