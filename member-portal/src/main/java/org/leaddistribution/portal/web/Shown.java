package org.leaddistribution.portal.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Numbers and times as people read them.
public final class Shown {
    private static final DateTimeFormatter DAY = inUtc("d MMM yyyy");
    private static final DateTimeFormatter TIME = inUtc("HH:mm 'UTC'");

    private Shown() {}

    /// A point in time, for people and for programs.
    ///
    /// @param iso in UTC, to the second
    /// @param day `5 Jan 2026`
    /// @param time `08:12 UTC`
    public record Moment(String iso, String day, String time) {}

    public static Moment moment(Instant at) {
        return new Moment(
                at.truncatedTo(ChronoUnit.SECONDS).toString(), DAY.format(at), TIME.format(at));
    }

    private static DateTimeFormatter inUtc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /// `12,345`.
    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
