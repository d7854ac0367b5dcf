package org.leaddistribution.admin.distributions;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.run.RunStep;

/// How long the step of a run will still take, at the speed that was seen of it; every step has a speed of its own.
///
/// It says nothing before some seconds of a step were seen and something was done in them.
final class TimeLeft {
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private @Nullable Sample first;
    private @Nullable Sample last;

    private record Sample(RunStep step, long done, long at) {}

    /// @param nanos a monotonic clock, as [System#nanoTime]
    TimeLeft(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Forgets the run before.
    void begin() {
        first = null;
        last = null;
    }

    /// @param step null before the first
    /// @return "about 12 s for this step"; empty while it cannot be said
    String of(@Nullable RunStep step, long done, long total) {
        if (step == null) {
            begin();
            return "";
        }
        var now = new Sample(step, done, nanos.getAsLong());
        var began = first;
        var latest = last;
        if (began == null || latest == null || began.step() != step || done < latest.done()) {
            first = now;
            last = now;
            return "";
        }
        if (done > latest.done()) {
            latest = now;
            last = now;
        }
        return inWords(began, latest, now.at(), total);
    }

    private static String inWords(Sample began, Sample latest, long now, long total) {
        long seen = latest.at() - began.at();
        long moved = latest.done() - began.done();
        long missing = total - latest.done();
        if (seen < SETTLED.toNanos() || moved == 0 || missing <= 0) {
            return "";
        }
        double left = (double) seen * missing / moved - (now - latest.at());
        return left <= 0
                ? ""
                : "about " + Formats.duration(Duration.ofNanos((long) left)) + " for this step";
    }
}
