package org.leaddistribution.admin.upload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ProgressStep;

/// How fast an upload goes and how long it will still take; every step has a speed of its own.
///
/// It gives no speed in the first second of a step, when that cannot be known.
public final class UploadSpeed {
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private @Nullable ProgressStep began;
    private long beganAt;

    /// @param nanos a monotonic clock, as [System#nanoTime]
    public UploadSpeed(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Forgets the upload before.
    void begin() {
        began = null;
    }

    /// Rows, rows a second and time left, as far as they are known.
    String at(ProgressStep progress) {
        long now = nanos.getAsLong();
        var first = began;
        if (first == null || first.stage() != progress.stage()) {
            first = progress;
            began = progress;
            beganAt = now;
        }
        var words = new ArrayList<String>();
        if (progress.rows() > 0) {
            words.add(Formats.count(progress.rows(), "row", "rows"));
        }
        var elapsed = Duration.ofNanos(now - beganAt);
        if (elapsed.compareTo(SETTLED) >= 0) {
            addSpeed(words, first, progress, elapsed);
        }
        return String.join(" · ", words);
    }

    private static void addSpeed(
            List<String> words, ProgressStep first, ProgressStep progress, Duration elapsed) {
        long rows = progress.rows() - first.rows();
        if (rows > 0) {
            words.add(Formats.count(perSecond(rows, elapsed)) + " a second");
        }
        long bytes = progress.done() - first.done();
        long left = progress.total() - progress.done();
        if (bytes > 0 && left > 0) {
            var remaining = Duration.ofMillis((long) ((double) elapsed.toMillis() * left / bytes));
            words.add("about " + Formats.duration(remaining) + " left");
        }
    }

    private static long perSecond(long rows, Duration elapsed) {
        return rows * SETTLED.toMillis() / elapsed.toMillis();
    }
}
