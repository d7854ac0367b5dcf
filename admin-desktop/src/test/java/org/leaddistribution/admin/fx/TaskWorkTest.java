package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ProgressStep.Stage;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TaskWorkTest {
    private final TaskWork work = new TaskWork();
    private final CompletableFuture<String> told = new CompletableFuture<>();

    @AfterEach
    void leave() {
        work.close();
    }

    @Test
    void worksElsewhereAndTellsOnTheThreadThatDraws() throws Exception {
        start(
                Job.passing(
                        "Looking", () -> Platform.isFxApplicationThread() ? "here" : "elsewhere"));

        assertThat(answer()).isEqualTo("elsewhere, told here");
    }

    @Test
    void aFaultOfTheDatabaseIsToldInItsOwnWords() throws Exception {
        start(
                Job.passing(
                        "Looking",
                        () -> {
                            throw new StoreRefused("It is no replica set.");
                        }));

        assertThat(answer()).isEqualTo("failed: It is no replica set.");
    }

    @Test
    void whatNobodyForesawIsToldWithoutItsInsides() throws Exception {
        start(
                Job.passing(
                        "Looking",
                        () -> {
                            throw new IllegalStateException("index 7 out of bounds");
                        }));

        assertThat(answer()).startsWith("failed: Something happened").doesNotContain("index 7");
    }

    @Test
    void whoIsNoLongerWantedStillSaysWhatCameOfIt() throws Exception {
        var asked = new CountDownLatch(1);
        var running = new CompletableFuture<BackgroundWork.Running>();
        Job<String> job =
                Job.lasting(
                        "Uploading",
                        reports -> {
                            asked.await();
                            return reports.isWanted() ? "went on" : "stopped";
                        });
        Platform.runLater(() -> running.complete(work.start(job, watcher())));

        running.get(10, TimeUnit.SECONDS).cancel();
        asked.countDown();

        assertThat(answer()).isEqualTo("stopped, told here");
    }

    @Test
    void stepsAreToldUntilTheEnd() throws Exception {
        var progress = new CompletableFuture<ProgressStep>();
        Job<String> job =
                Job.lasting(
                        "Uploading",
                        reports -> {
                            reports.at(new ProgressStep(Stage.BEGINNING, "Reading", 1, 2));
                            return progress.get(10, TimeUnit.SECONDS).step();
                        });
        var watcher = watcher();
        Platform.runLater(
                () ->
                        work.start(
                                job,
                                new Watcher<>(
                                        progress::complete, watcher.done(), watcher.failed())));

        assertThat(answer()).isEqualTo("Reading, told here");
    }

    private void start(Job<String> job) {
        Platform.runLater(() -> work.start(job, watcher()));
    }

    private Watcher<String> watcher() {
        return Watcher.of(
                result ->
                        told.complete(
                                result
                                        + (Platform.isFxApplicationThread()
                                                ? ", told here"
                                                : ", told elsewhere")),
                message -> told.complete("failed: " + message));
    }

    private String answer() throws Exception {
        return told.get(10, TimeUnit.SECONDS);
    }
}
