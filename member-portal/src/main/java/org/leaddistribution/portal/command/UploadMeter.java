package org.leaddistribution.portal.command;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ReadProgress.Signal;
import org.leaddistribution.upload.UploadProgress;

/// Shows at a terminal how far an upload is, by a bar that fills; elsewhere by a line now and then.
final class UploadMeter implements UploadProgress {
    private static final int STEPS = 10;
    private static final int BAR = 30;
    private static final long WORTH_STEPS = 8L << 20;
    private static final double MEGA = 1e6;

    private final Consumer<String> print;
    private final Surface surface;
    private @Nullable Phase phase;
    private long shown;

    /// What is written on.
    enum Surface {
        TERMINAL,
        LINES;

        static Surface here() {
            return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                    ? TERMINAL
                    : LINES;
        }
    }

    /// @param print writes without a line break
    UploadMeter(Consumer<String> print, Surface surface) {
        this.print = print;
        this.surface = surface;
    }

    @Override
    public Signal at(Phase now, long bytes, long total) {
        if (now != phase) {
            end();
            phase = now;
            shown = -1;
        }
        switch (surface) {
            case TERMINAL -> draw(now, bytes, total);
            case LINES -> tell(now, bytes, total);
        }
        return Signal.GO_ON;
    }

    /// Leaves the line of a bar.
    void end() {
        if (surface == Surface.TERMINAL && phase != null) {
            print.accept(System.lineSeparator());
        }
        phase = null;
    }

    private void draw(Phase now, long bytes, long total) {
        long percent = percent(bytes, total);
        if (percent > shown) {
            shown = percent;
            int filled = (int) (percent * BAR / 100);
            print.accept(
                    String.format(
                            Locale.ROOT,
                            "\r%-18s [%s%s] %3d %%  %,.1f of %,.1f MB",
                            now.label(),
                            "#".repeat(filled),
                            ".".repeat(BAR - filled),
                            percent,
                            bytes / MEGA,
                            total / MEGA));
        }
    }

    private void tell(Phase now, long bytes, long total) {
        long step = total < WORTH_STEPS ? 0 : percent(bytes, total) * STEPS / 100;
        if (step > shown) {
            shown = step;
            var how = step == 0 ? " …" : " … " + step * 100 / STEPS + " %";
            print.accept(now.label() + how + System.lineSeparator());
        }
    }

    private static long percent(long bytes, long total) {
        return total == 0 ? 100 : Math.min(100, bytes * 100 / total);
    }
}
