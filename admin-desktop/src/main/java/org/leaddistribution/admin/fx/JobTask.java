package org.leaddistribution.admin.fx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/// A job on its thread; its advances reach the thread that draws no faster than that draws.
///
/// It is never cancelled as tasks are: a job that is no longer wanted still says what came of it, because
/// it may have come to its end all the same.
final class JobTask<T> extends Task<T> implements Job.Reports {
    private final Job<T> job;
    private final Consumer<ProgressStep> advanced;
    private final AtomicReference<@Nullable ProgressStep> untold = new AtomicReference<>();
    private volatile boolean wanted = true;

    JobTask(Job<T> job, Consumer<ProgressStep> advanced) {
        this.job = job;
        this.advanced = advanced;
    }

    @Override
    protected T call() throws Exception {
        return job.work().run(this);
    }

    @Override
    public void at(ProgressStep advance) {
        if (untold.getAndSet(advance) == null) {
            Platform.runLater(this::tell);
        }
    }

    private void tell() {
        var latest = untold.getAndSet(null);
        if (latest != null && isRunning()) {
            advanced.accept(latest);
        }
    }

    /// For the log.
    @Override
    public String toString() {
        return job.title();
    }

    void noLongerWanted() {
        wanted = false;
    }

    @Override
    public boolean isWanted() {
        return wanted;
    }
}
