package org.leaddistribution.mongo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunStep;

/// How long each step of a run took.
final class StepTimes implements RunProgress {
    private static final double NANOS = 1e9;

    private final StringBuilder text = new StringBuilder();
    private @Nullable RunStep now;
    private long since;

    @Override
    public void at(RunStep step, long done, long total) {
        if (step != now) {
            end();
            now = step;
            since = System.nanoTime();
        }
    }

    private void end() {
        if (now != null) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s %.1f ",
                            now.code(),
                            (System.nanoTime() - since) / NANOS));
        }
    }

    String text() {
        end();
        return text.toString().strip();
    }
}
