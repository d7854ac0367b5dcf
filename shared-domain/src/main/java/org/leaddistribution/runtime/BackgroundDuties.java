package org.leaddistribution.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.runtime.Duty.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does every duty, each at its own pace and never twice at once, from [#start] until [#close].
///
/// Each has a thread of its own, so that none waits for another: a mail server that does not answer keeps
/// nobody from taking up a run. The threads never keep a program alive.
public final class BackgroundDuties implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundDuties.class);
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);

    private final List<DutyRun> turns;
    private final Duration goodbye;
    private final Runnable lastly;
    private final ScheduledThreadPoolExecutor executor;

    /// @param goodbye how long [#close] waits for what is under way
    public BackgroundDuties(List<Duty> duties, Duration goodbye) {
        this(duties, goodbye, () -> {});
    }

    /// @param lastly done by [#close] when the duties are over; it is not waited for longer than `goodbye`
    BackgroundDuties(List<Duty> duties, Duration goodbye, Runnable lastly) {
        this.turns = duties.stream().map(DutyRun::new).toList();
        this.goodbye = goodbye;
        this.lastly = lastly;
        this.executor =
                new ScheduledThreadPoolExecutor(
                        duties.size(),
                        Thread.ofPlatform().daemon().name("duty-", 1).factory(),
                        new DiscardPolicy());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Begins every duty at once; to be called once.
    public void start() {
        turns.forEach(turn -> schedule(turn, Duration.ZERO));
    }

    /// Begins nothing any more and lets what is under way end; what takes too long is interrupted.
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(goodbye.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
                awaitTheInterrupted();
            }
            Thread.ofPlatform().daemon().name("last-duty").start(this::doLastly).join(goodbye);
        } catch (InterruptedException hurried) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /// Where it takes too long, what it works on is closed meanwhile.
    private void doLastly() {
        try {
            lastly.run();
        } catch (RuntimeException cutOff) {
            LOG.info("What is done at the end was not done: {}", cutOff.getMessage());
        }
    }

    /// They give back what they hold before the database is closed.
    private void awaitTheInterrupted() throws InterruptedException {
        if (!executor.awaitTermination(AFTER_INTERRUPT.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("A duty does not end; what it holds is left to go stale");
        }
    }

    private void schedule(DutyRun turn, Duration wait) {
        var _ =
                executor.schedule(
                        () -> schedule(turn, turn.take()), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Does a duty once each time it is asked, and speaks of trouble when it begins and when it ends.
    static final class DutyRun {
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
                    case Report.Fine _ -> fine(duty.pause());
                    case Report.More _ -> fine(Duration.ZERO);
                    case Report.Trouble(var what) ->
                            trouble(() -> LOG.warn("{}: {}", opening(), what));
                };
            } catch (StoreUnavailable away) {
                return trouble(() -> LOG.warn("{}: {}", opening(), away.getMessage()));
            } catch (Throwable fault) {
                return trouble(() -> LOG.error("{}", opening(), fault));
            }
        }

        private Duration fine(Duration pause) {
            if (mood == Mood.TROUBLED) {
                LOG.info("{} works again", duty.name());
            }
            mood = Mood.FINE;
            return pause;
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
}
