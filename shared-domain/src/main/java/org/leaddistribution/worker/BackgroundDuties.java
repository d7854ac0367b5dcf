package org.leaddistribution.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/// Does every duty, each at its own pace and never twice at once, from [#start] until [#close].
///
/// Each has a thread of its own, so that none waits for another: a mail server that does not answer keeps
/// nobody from taking up a run. The threads never keep a program alive.
public final class BackgroundDuties implements AutoCloseable {
    private final List<DutyTurn> turns;
    private final Duration goodbye;
    private final ScheduledThreadPoolExecutor executor;

    /// @param goodbye how long [#close] waits for what is under way
    public BackgroundDuties(List<Duty> duties, Duration goodbye) {
        this.turns = duties.stream().map(DutyTurn::new).toList();
        this.goodbye = goodbye;
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
            }
        } catch (InterruptedException hurried) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void schedule(DutyTurn turn, Duration wait) {
        var _ =
                executor.schedule(
                        () -> schedule(turn, turn.take()), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
