package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.distributions.RunViewModel.Runs;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.Forgotten;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.admin.fx.SessionWork;
import org.leaddistribution.admin.fx.TaskWork;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.run.RunOutcome;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The session of the person who began a run may end before the run does.
@ExtendWith(ApplicationExtension.class)
class RunOutlivesSessionTest {
    private static final SessionCheck ANN = () -> "ann";

    private final Distribution march = ADistribution.of("march.csv").build();
    private final TaskWork threads = new TaskWork();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CompletableFuture<Actor> ended = new CompletableFuture<>();

    @AfterEach
    void leave() {
        threads.close();
    }

    @Test
    void theRunEndsInItsOwnersNameAndNoScreenStaysForIt() throws Exception {
        Runs runs =
                (actor, id, _, _) -> {
                    begun.countDown();
                    waitUntilLetGo();
                    ended.complete(actor);
                    return new RunOutcome.UnderWay(id);
                };

        var screen = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> beginAndLeave(runs));
        begun.await();
        screen.await();
        assertThat(ended).isNotDone();

        goOn.countDown();
        assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo(new Actor("ann"));
    }

    private void waitUntilLetGo() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Forgotten beginAndLeave(Runs runs) {
        List<String> shown = new ArrayList<>();
        var work = new SessionWork(threads, () -> {});
        var cancelling = new Cancelling((_, _) -> Cancellation.ASKED, ANN, work);
        var model = new RunViewModel(runs, ANN, work, cancelling, _ -> shown.add("changed"));
        model.runPlan(march, "h", _ -> {});
        assertThat(shown).isNotEmpty();
        work.close();
        return Forgotten.of(model, cancelling, shown);
    }
}
