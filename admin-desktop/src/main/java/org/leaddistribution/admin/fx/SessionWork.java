package org.leaddistribution.admin.fx;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Job.Weight;

/// The background work of one person's session, and the only one that screens are given: so no screen can
/// read or do anything without the session being asked for first.
///
/// Once the session is over nothing is started any more, reading is cancelled, and no screen is told of
/// what goes on: a run or an upload still completes its data. From then on nothing here keeps a screen in
/// memory.
public final class SessionWork implements BackgroundWork, AutoCloseable {
    private final BackgroundWork work;
    private final Runnable check;
    private final Set<Subscription<?>> subscriptions = new LinkedHashSet<>();
    private final ObservableList<String> lasting = FXCollections.observableArrayList();
    private final ObservableList<String> lastingForOthers =
            FXCollections.unmodifiableObservableList(lasting);
    private State state = State.OPEN;

    private enum State {
        OPEN,
        OVER
    }

    /// @param check asks whether the session is still valid, on the thread of each job and before it; throws
    ///     what people should read when it does not
    public SessionWork(BackgroundWork work, Runnable check) {
        this.work = work;
        this.check = check;
    }

    @Override
    public <T> Running start(Job<T> job, Watcher<T> watcher) {
        if (state == State.OVER) {
            return Running.NOTHING;
        }
        var subscription = new Subscription<>(job.weight(), watcher);
        subscriptions.add(subscription);
        if (job.weight() == Weight.LASTING) {
            lasting.add(job.title());
        }
        subscription.ended = () -> forget(subscription, job);
        subscription.running = work.start(guarded(check, job), subscription.watcher());
        return subscription;
    }

    /// Without a reference to this session: the job may outlast it.
    private static <T> Job<T> guarded(Runnable check, Job<T> job) {
        var work = job.work();
        return new Job<>(
                job.title(),
                job.weight(),
                reports -> {
                    check.run();
                    return work.run(reports);
                });
    }

    private void forget(Subscription<?> subscription, Job<?> job) {
        subscriptions.remove(subscription);
        if (job.weight() == Weight.LASTING) {
            lasting.remove(job.title());
        }
    }

    @Override
    public ObservableList<String> lasting() {
        return lastingForOthers;
    }

    /// Ends the session's part in everything that it has begun.
    @Override
    public void close() {
        state = State.OVER;
        subscriptions.forEach(Subscription::cut);
        subscriptions.clear();
        lasting.clear();
    }

    /// Connects a job with the screen that waits for it, until the session ends.
    private static final class Subscription<T> implements Running {
        private final Weight weight;
        private @Nullable Watcher<T> watcher;
        private Runnable ended = () -> {};
        private Running running = Running.NOTHING;

        private Subscription(Weight weight, Watcher<T> watcher) {
            this.weight = weight;
            this.watcher = watcher;
        }

        private Watcher<T> watcher() {
            return new Watcher<>(
                    progress -> tell(to -> to.progressed().accept(progress)),
                    result -> end(to -> to.done().accept(result)),
                    message -> end(to -> to.failed().accept(message)));
        }

        private void tell(Consumer<Watcher<T>> news) {
            var to = watcher;
            if (to != null) {
                news.accept(to);
            }
        }

        private void end(Consumer<Watcher<T>> news) {
            ended.run();
            tell(news);
        }

        @Override
        public void cancel() {
            running.cancel();
        }

        private void cut() {
            watcher = null;
            ended = () -> {};
            if (weight == Weight.PASSING) {
                running.cancel();
            }
        }
    }
}
