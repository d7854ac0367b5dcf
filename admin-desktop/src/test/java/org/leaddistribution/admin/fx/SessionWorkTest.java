package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.Forgotten;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SessionWorkTest {
    private final List<String> told = new ArrayList<>();
    private final HeldWork held = new HeldWork();
    private final TaskWork threads = new TaskWork();

    @AfterEach
    void leave() {
        threads.close();
    }

    @Test
    void everyJobAsksForTheSessionFirst() {
        var done = new ArrayList<String>();
        Runnable over =
                () -> {
                    throw new UserError("Your session has ended.");
                };
        var work = new SessionWork(new ImmediateWork(), over);

        work.start(Job.passing("Reading", () -> done.add("read")), watcher());
        work.start(Job.lasting("Running", _ -> done.add("run")), watcher());

        assertThat(done).isEmpty();
        assertThat(told).containsExactly("Your session has ended.", "Your session has ended.");
        assertThat(work.lasting()).isEmpty();
    }

    @Test
    void whoHasLeftHearsNothingAndBeginsNothing() {
        var work = new SessionWork(held, () -> {});
        work.start(Job.passing("Reading", () -> "read"), watcher());
        work.start(Job.lasting("Uploading", _ -> "stored"), watcher());

        work.close();
        work.start(Job.passing("Reading", () -> "read late"), watcher());
        held.doOldest();
        held.doOldest();

        assertThat(told).isEmpty();
        assertThat(held.waiting()).isZero();
        assertThat(work.lasting()).isEmpty();
    }

    @Test
    void readingIsCalledOffAndWhatLastsGoesOn() {
        var work = new SessionWork(new Cancellable(), () -> {});
        work.start(Job.passing("Reading", () -> "read"), watcher());
        work.start(Job.lasting("Uploading", _ -> "stored"), watcher());

        work.close();

        assertThat(told).containsExactly("Reading called off");
    }

    @Test
    void namesOnlyWhatIsItsOwn() {
        held.start(Job.lasting("Uploading theirs.csv", _ -> "stored"), watcher());
        var work = new SessionWork(held, () -> {});

        work.start(Job.lasting("Uploading ours.csv", _ -> "stored"), watcher());
        assertThat(work.lasting()).containsExactly("Uploading ours.csv");

        held.doOldest();
        held.doOldest();
        assertThat(work.lasting()).isEmpty();
    }

    @Test
    void whatGoesOnKeepsNobodyWhoWaitedForIt() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var ended = new CompletableFuture<String>();
        Job<String> upload =
                Job.lasting(
                        "Uploading",
                        _ -> {
                            begun.countDown();
                            goOn.await();
                            ended.complete("stored");
                            return "stored";
                        });

        var screen = begin(upload);
        begun.await();
        screen.await();

        goOn.countDown();
        assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo("stored");
    }

    /// Of a screen that nothing else keeps.
    private Forgotten begin(Job<String> upload) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    var screen = new ArrayList<String>();
                    var work = new SessionWork(threads, () -> {});
                    work.start(upload, Watcher.of(screen::add, screen::add));
                    work.close();
                    return Forgotten.of(screen, work);
                });
    }

    private <T> Watcher<T> watcher() {
        return Watcher.of(result -> told.add(String.valueOf(result)), told::add);
    }

    /// Ends nothing, and notes what is called off.
    private final class Cancellable implements BackgroundWork {
        @Override
        public <T> Running start(Job<T> job, Watcher<T> watcher) {
            return () -> told.add(job.title() + " called off");
        }

        @Override
        public ObservableList<String> lasting() {
            return held.lasting();
        }
    }
}
