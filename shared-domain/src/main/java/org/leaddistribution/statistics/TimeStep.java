package org.leaddistribution.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.leaddistribution.kernel.Coded;

/// How far it is from one point of a timeline to the next.
public enum TimeStep implements Coded {
    DAY,
    /// From Monday to Sunday.
    WEEK,
    MONTH;

    /// The first day of the step that `day` is in.
    public LocalDate beginOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /// The first day of the step `count` steps later.
    public LocalDate later(LocalDate begin, long count) {
        return switch (this) {
            case DAY -> begin.plusDays(count);
            case WEEK -> begin.plusWeeks(count);
            case MONTH -> begin.plusMonths(count);
        };
    }
}
