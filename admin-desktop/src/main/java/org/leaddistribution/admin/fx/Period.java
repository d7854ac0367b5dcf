package org.leaddistribution.admin.fx;

import java.time.Duration;
import java.time.Instant;

/// How far back a list goes.
public enum Period {
    DAY("Last 24 hours", 1),
    WEEK("Last 7 days", 7),
    MONTH("Last 30 days", 30),
    YEAR("Last 365 days", 365);

    private final String label;
    private final Duration length;

    Period(String label, int days) {
        this.label = label;
        this.length = Duration.ofDays(days);
    }

    public String label() {
        return label;
    }

    public Instant before(Instant end) {
        return end.minus(length);
    }
}
