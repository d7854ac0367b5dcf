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
import org.leaddistribution.admin.fx.Job.Weight;
import org.leaddistribution.kernel.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Background work on threads that never keep the program alive.
public final class TaskWork implements BackgroundWork, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWork.class);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final Set<JobTask<?>> running = ConcurrentHashMap.newKeySet();
    private final ObservableList<String> lasting = FXCollections.observableArrayList();
    private final ObservableList<String> lastingForOthers =
            FXCollections.unmodifiableObservableList(lasting);

    @Override
    public <T> Running start(Job<T> job, Watcher<T> watcher) {
        var task = new JobTask<>(job, watcher.advanced());
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

    /// Begins nothing any more, asks what runs to end early and waits some seconds for it. From any thread,
    /// and best not from the one that draws; a second time it does nothing.
    @Override
    public void close() {
        threads.shutdown();
        running.forEach(JobTask::noLongerWanted);
        try {
            if (!threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Left while work was under way: {}", running);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What people are told of a failure; the log gets the rest.
    private static final class Explanation {
        private static final Logger LOG = LoggerFactory.getLogger(Explanation.class);
        private static final String UNFORESEEN =
                "Something happened that the console was not made for. Nothing else is affected;"
                        + " try again, and if it stays, pass on the log.";

        private Explanation() {}

        static String of(String title, Throwable failure) {
            return switch (failure) {
                case UserError explained -> String.valueOf(explained.getMessage());
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

    /// A job on its thread; its advances reach the thread that draws no faster than that draws.
    ///
    /// It is never cancelled as tasks are: a job that is no longer wanted still says what came of it, because
    /// it may have come to its end all the same.
    private static final class JobTask<T> extends Task<T> implements Job.Reports {
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
}
