package org.leaddistribution.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Formats numbers and times for people.
public final class PageFormats {
    private static final DateTimeFormatter DAY = inUtc("d MMM yyyy");
    private static final DateTimeFormatter TIME = inUtc("HH:mm 'UTC'");

    private static final long SECONDS_UP_TO = 90;
    private static final long MINUTES_UP_TO = 120;

    private PageFormats() {}

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

    /// `1 second`, `45 seconds`, `15 minutes`, `3 hours`: rounded up, so that waiting that long is always
    /// long enough.
    public static String duration(Duration duration) {
        long seconds = Math.max(1, Math.ceilDiv(duration.toMillis(), 1_000));
        if (seconds < SECONDS_UP_TO) {
            return counted(seconds, "second");
        }
        long minutes = Math.ceilDiv(seconds, 60);
        return minutes < MINUTES_UP_TO
                ? counted(minutes, "minute")
                : counted(Math.ceilDiv(minutes, 60), "hour");
    }

    private static String counted(long number, String unit) {
        return number == 1 ? "1 " + unit : count(number) + " " + unit + "s";
    }

    /// `12,345`.
    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
