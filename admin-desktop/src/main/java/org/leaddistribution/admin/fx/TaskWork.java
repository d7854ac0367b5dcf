package org.leaddistribution.admin.fx;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Job.Weight;
import org.leaddistribution.kernel.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Background work on threads that never keep the program alive.
public final class TaskWork implements BackgroundWork, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWork.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final Set<JobTask<?>> running = ConcurrentHashMap.newKeySet();
    private final ObservableList<String> lasting = FXCollections.observableArrayList();
    private final ObservableList<String> lastingForOthers =
            FXCollections.unmodifiableObservableList(lasting);

    @Override
    public <T> Running start(Job<T> job, Watcher<T> watcher) {
        var task = new JobTask<>(job, watcher.progressed());
        if (job.weight() == Weight.LASTING) {
            lasting.add(job.title());
        }
        task.setOnSucceeded(
                _ -> {
                    forget(task, job);
                    watcher.done().accept(task.getValue());
                });
        task.setOnFailed(
                _ -> {
                    forget(task, job);
                    watcher.failed().accept(Explanation.of(job.title(), task.getException()));
                });
        running.add(task);
        threads.execute(task);
        return task::noLongerWanted;
    }

    private void forget(JobTask<?> task, Job<?> job) {
        running.remove(task);
        if (job.weight() == Weight.LASTING) {
            lasting.remove(job.title());
        }
    }

    @Override
    public ObservableList<String> lasting() {
        return lastingForOthers;
    }

    /// Starts nothing any more, asks running jobs to end early and waits some seconds for them. May be called
    /// on any thread, preferably not the JavaFX thread; a second call does nothing.
    @Override
    public void close() {
        threads.shutdown();
        running.forEach(JobTask::noLongerWanted);
        try {
            if (!threads.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Left while work was under way: {}", running);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What people are told of a failure. The log has the rest.
    private static final class Explanation {
        private static final Logger LOG = LoggerFactory.getLogger(Explanation.class);
        private static final String UNFORESEEN =
                "Something happened that the console was not made for. Nothing else is affected;"
                        + " try again, and if it stays, pass on the log.";

        private Explanation() {}

        static String of(String title, Throwable failure) {
            return switch (failure) {
                case UserError error -> String.valueOf(error.getMessage());
                case StoreFault fault -> {
                    LOG.warn("{}: {}", title, fault.getMessage());
                    yield String.valueOf(fault.getMessage());
                }
                default -> {
                    LOG.error("{}", title, failure);
                    yield UNFORESEEN;
                }
            };
        }
    }

    /// A job on its thread; its steps reach the JavaFX thread no faster than that draws.
    ///
    /// The task itself is never cancelled: a job that is no longer wanted still reports its result, because it
    /// may have completed all the same.
    private static final class JobTask<T> extends Task<T> implements Job.Reports {
        private final Job<T> job;
        private final Consumer<ProgressStep> progressed;
        private final AtomicReference<@Nullable ProgressStep> untold = new AtomicReference<>();
        private volatile boolean wanted = true;

        JobTask(Job<T> job, Consumer<ProgressStep> progressed) {
            this.job = job;
            this.progressed = progressed;
        }

        @Override
        protected T call() throws Exception {
            return job.work().run(this);
        }

        @Override
        public void at(ProgressStep progress) {
            if (untold.getAndSet(progress) == null) {
                Platform.runLater(this::tell);
            }
        }

        private void tell() {
            var latest = untold.getAndSet(null);
            if (latest != null && isRunning()) {
                progressed.accept(latest);
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
}
