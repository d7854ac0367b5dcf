package org.leaddistribution.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Days from one to another, both included. When they begin and end depends on the zone.
public record DateRange(LocalDate first, LocalDate last) {
    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "The last day, " + last + ", is before the first, " + first + ".");
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /// As many days, up to the day before the first.
    public DateRange before() {
        return new DateRange(first.minusDays(days()), first.minusDays(1));
    }

    /// The first moment.
    public Instant begin(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /// The first moment that is too late.
    public Instant end(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
