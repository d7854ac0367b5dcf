package org.leaddistribution.portal.web;

import java.time.Duration;

/// How fast a request comes while the portal waits for it; for one thread at a time.
///
/// Time counts only while the portal waits. So nobody is blamed for a slow disk or a busy machine, and an
/// upload may last for hours as long as it goes on.
final class DataRate {
    static final Duration HEADERS_WITHIN = Duration.ofSeconds(10);
    static final Duration WINDOW = Duration.ofSeconds(20);
    static final long LEAST_BYTES_A_SECOND = 500;

    /// More than this between two looks is a pause of the machine, not of the client.
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private final Part part;
    private final long bytesBefore;
    private long bytesSeen;
    private long waitedNanos;
    private long windowNanos;
    private long windowBytes;
    private boolean waiting;
    private boolean tooSlow;

    /// @param bytes that the connection has carried so far
    DataRate(Part part, long bytes) {
        this.part = part;
        this.bytesBefore = bytes;
        this.bytesSeen = bytes;
    }

    /// What is still missing of the request.
    enum Part {
        HEADERS,
        BODY
    }

    /// Takes note of a look at the connection.
    ///
    /// @param since the last look
    /// @param bytes that the connection has carried so far
    /// @param waiting whether the portal waits for more of them
    void look(Duration since, long bytes, boolean waiting) {
        windowBytes += bytes - bytesSeen;
        bytesSeen = bytes;
        this.waiting = waiting;
        tooSlow = false;
        if (!waiting) {
            return;
        }
        long step = Math.min(since.toNanos(), LONGEST_STEP.toNanos());
        waitedNanos += step;
        windowNanos += step;
        switch (part) {
            case HEADERS -> tooSlow = waitedNanos >= HEADERS_WITHIN.toNanos();
            case BODY -> closeWindow();
        }
    }

    private void closeWindow() {
        if (windowNanos < WINDOW.toNanos()) {
            return;
        }
        tooSlow = windowBytes < LEAST_BYTES_A_SECOND * WINDOW.toSeconds();
        windowNanos = 0;
        windowBytes = 0;
    }

    /// Whether the client has had its time.
    boolean isTooSlow() {
        return tooSlow;
    }

    /// Whether the portal waits for the client, and has done so for longer than this in all.
    boolean keepsWaiting(Duration longer) {
        return waiting && waitedNanos > longer.toNanos();
    }

    /// Over the whole time that the portal has waited.
    double bytesASecond() {
        return (bytesSeen - bytesBefore) / Math.max(1e-3, waitedNanos / 1e9);
    }
}
