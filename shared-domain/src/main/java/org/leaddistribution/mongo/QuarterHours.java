package org.leaddistribution.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Names of quarters of an hour, of UTC, in the order of time: `2026-03-01T14:15`.
///
/// Days of every zone begin with one, so counts by them can be added up to the days of any.
final class QuarterHours {
    /// Completes a pattern of the database: what [#key] makes of a time.
    static final String MINUTES = "%Y-%m-%dT%H:%M";

    static final Duration LENGTH = Duration.ofMinutes(15);

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Later years have names that are sorted otherwise.
    private static final Instant LAST = Instant.parse("9999-12-31T23:45:00Z");

    private QuarterHours() {}

    /// The name of the quarter that `at` is in.
    static String key(Instant at) {
        long seconds = Math.min(at.getEpochSecond(), LAST.getEpochSecond());
        long into = Math.floorMod(seconds, LENGTH.toSeconds());
        return NAME.format(Instant.ofEpochSecond(seconds - into));
    }
}
