package org.leaddistribution.admin.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// How counts, sizes and times read on every screen.
public final class Formats {
    private static final long STEP = 1_000;
    private static final long HALF_A_SECOND = 500;
    private static final long MINUTE = 60;
    private static final long HOUR = 60;
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

    private final DateTimeFormatter time;
    private final DateTimeFormatter date;

    /// @param zone in which times are shown
    public Formats(ZoneId zone) {
        this.time = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(zone);
        this.date = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(zone);
    }

    /// `9 Jan 2025, 14:05`.
    public String time(Instant at) {
        return time.format(at);
    }

    /// `9 Jan 2025`.
    public String date(Instant at) {
        return date.format(at);
    }

    /// `12,500`.
    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /// `1 lead`, `12,500 leads`.
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /// `8 s`, `3 min`, `1 h 20 min`: as exact as a person waiting wants it.
    public static String duration(Duration duration) {
        long seconds = duration.plusMillis(HALF_A_SECOND).toSeconds();
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        long minutes = (seconds + MINUTE / 2) / MINUTE;
        return minutes < HOUR ? minutes + " min" : minutes / HOUR + " h " + minutes % HOUR + " min";
    }

    /// `812 bytes`, `3.4 MB`.
    public static String size(long bytes) {
        if (bytes < STEP) {
            return count(bytes, "byte", "bytes");
        }
        double shown = bytes;
        int unit = -1;
        while (shown >= STEP && unit < UNITS.size() - 1) {
            shown /= STEP;
            unit++;
        }
        return String.format(Locale.ENGLISH, "%.1f %s", shown, UNITS.get(unit));
    }
}
