package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.RunningConsole.awaited;
import static org.leaddistribution.admin.RunningConsole.signIn;
import static org.leaddistribution.admin.RunningConsole.text;
import static org.leaddistribution.admin.RunningConsole.until;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunStep;
import org.leaddistribution.runtime.Application;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Two consoles on one real database: what one of them runs is seen, and can be cancelled, at the other.
@ExtendWith(ApplicationExtension.class)
class RunsElsewhereTest {
    private static final Duration PROMISED = Duration.ofSeconds(3);
    private static final String FILE = "webinar_signups.csv";

    private final RunningConsole console = new RunningConsole();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CompletableFuture<RunOutcome> outcome = new CompletableFuture<>();

    private final Application another;

    /// Takes longer than the thread of JavaFX may be kept.
    RunsElsewhereTest() throws IOException {
        console.before.happen();
        another = console.another();
    }

    @Start
    void start(Stage stage) {
        console.open(stage);
    }

    @AfterEach
    void leave(FxRobot robot) {
        goOn.countDown();
        another.close();
        console.close(robot);
    }

    @Test
    void aRunOfAnotherConsoleIsSeenWithinThreeSecondsAndWithItsEnd(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        awaited(robot, FILE);

        alexRunsUpTo(RunStep.ASSIGNING);
        long since = System.nanoTime();
        awaited(robot, "#running");
        until(() -> text(robot, "#run-step").equals(FILE + ": Giving out the leads"));
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(PROMISED);
        assertThat(text(robot, "#run-who")).isEqualTo("by alex in another console");
        assertThat(text(robot, "#run-count")).endsWith(" of 2,174");

        robot.clickOn("#sign-out");
        signIn(robot, "eve");
        assertThat(text(robot, "#run-step")).startsWith(FILE);

        goOn.countDown();
        assertThat(outcome.get(1, TimeUnit.MINUTES)).isInstanceOf(RunOutcome.Completed.class);
        awaited(robot, "#show-run");
        assertThat(text(robot, "#run-step"))
                .isEqualTo(FILE + " is distributed: 2,174 leads to 12 members in round 1");
        robot.clickOn("#show-run");
        assertThat(text(robot, "#distribution-name")).isEqualTo(FILE);
    }

    @Test
    void aRunOfAnotherConsoleIsCancelledHere(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        alexRunsUpTo(RunStep.PLANNING);
        awaited(robot, "#cancel-run");

        robot.clickOn("#cancel-run");
        until(() -> another.store().runLeases().state().cancelled() != null);
        goOn.countDown();

        assertThat(outcome.get(1, TimeUnit.MINUTES)).isInstanceOf(RunOutcome.Cancelled.class);
        awaited(robot, "The run of " + FILE + " is cancelled");
        until(() -> text(robot, "#run-step").startsWith(FILE + " is as it was before"));
        assertThat(another.leads().distributions().byId(waiting()).orElseThrow().status())
                .isEqualTo(DistributionStatus.QUEUED);
    }

    /// Begins the run that is waiting, and holds it at this step.
    private void alexRunsUpTo(RunStep step) throws Exception {
        var id = waiting();
        Thread.ofPlatform()
                .daemon()
                .start(
                        () ->
                                outcome.complete(
                                        another.leads()
                                                .running()
                                                .run(
                                                        new Actor("alex"),
                                                        id,
                                                        new RunRequest.FirstRound(),
                                                        (now, _, _) -> hold(now == step))));
        assertThat(reached.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private void hold(boolean isThere) {
        if (isThere) {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /// The upload of yesterday.
    private DistributionId waiting() {
        return another.leads().distributions().page(new PageRequest(1, 1)).items().getFirst().id();
    }
}
