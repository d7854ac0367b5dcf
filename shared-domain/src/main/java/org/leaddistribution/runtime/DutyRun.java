package org.leaddistribution.runtime;

import java.time.Duration;
import org.leaddistribution.kernel.StoreUnavailable;
import org.leaddistribution.runtime.Duty.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does a duty once each time it is asked, and speaks of trouble when it begins and when it ends.
final class DutyRun {
    private static final Logger LOG = LoggerFactory.getLogger(DutyRun.class);

    private final Duty duty;
    private Mood mood = Mood.FINE;

    DutyRun(Duty duty) {
        this.duty = duty;
    }

    /// How long to wait until the next time.
    Duration take() {
        try {
            return switch (duty.work().run()) {
                case Report.Fine _ -> fine();
                case Report.Trouble(var what) -> trouble(() -> LOG.warn("{}: {}", opening(), what));
            };
        } catch (StoreUnavailable away) {
            return trouble(() -> LOG.warn("{}: {}", opening(), away.getMessage()));
        } catch (Throwable fault) {
            return trouble(() -> LOG.error("{}", opening(), fault));
        }
    }

    private Duration fine() {
        if (mood == Mood.TROUBLED) {
            LOG.info("{} works again", duty.name());
        }
        mood = Mood.FINE;
        return duty.pause();
    }

    /// The duty goes on even where nothing can be said of its trouble, for want of memory.
    private Duration trouble(Runnable saying) {
        var before = mood;
        mood = Mood.TROUBLED;
        try {
            if (before == Mood.FINE) {
                saying.run();
            }
        } catch (RuntimeException | Error unheard) {
            mood = before;
        }
        return duty.pauseAfterTrouble();
    }

    private String opening() {
        return duty.name() + " does not work now and is tried again";
    }

    private enum Mood {
        FINE,
        TROUBLED
    }
}
