package org.leaddistribution.admin.fx;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.leaddistribution.admin.fx.Job.Weight;
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
}
