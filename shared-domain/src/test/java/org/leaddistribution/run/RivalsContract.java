package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;
import static org.leaddistribution.run.RunScene.dealt;
import static org.leaddistribution.run.RunScene.running;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.member.Member;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.NotRun;
import org.leaddistribution.run.RunOutcome.Occupied;
import org.leaddistribution.run.RunOutcome.UnderWay;

/// Programs that want to run at the same time.
public abstract class RivalsContract {
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int CALLS_BEFORE_THE_SEAL = 12;
    private static final List<Member> MEMBERS = members(4, BRONZE);

    private final ADistribution upload = aDistribution().ofLeads(30);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Dealing dealing;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        dealing.join(MEMBERS);
        upload.queuedIn(dealing);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        threads.close();
    }

    @Test
    void ofManyRunsAtOnceOneCompletes() throws Exception {
        var runs = new ArrayList<Callable<RunOutcome>>();
        for (int i = 0; i < 4; i++) {
            var rival = calm("rival " + i);
            runs.add(() -> rival.run(upload.id(), first(), RunProgress.NOBODY));
            runs.add(() -> rival.run(upload.id(), first(), RunProgress.NOBODY));
        }
        var outcomes = new ArrayList<RunOutcome>();
        for (var run : threads.invokeAll(runs)) {
            outcomes.add(run.get());
        }

        assertThat(outcomes).filteredOn(Completed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(NotRun.class::isInstance).hasSize(7);
        assertThat(dealing.distribution(upload.id()).made()).isEqualTo(120);
    }

    @Test
    void manyWhoAskForTheNextRoundAtOnceMeanTheSameOne() throws Exception {
        RunScene.firstRound(dealing, upload.id());
        var runs = new ArrayList<Callable<RunOutcome>>();
        for (int i = 0; i < 4; i++) {
            var rival = calm("rival " + i);
            runs.add(
                    () ->
                            rival.run(
                                    upload.id(),
                                    new RunRequest.RoundNumber(2),
                                    RunProgress.NOBODY));
        }
        for (var run : threads.invokeAll(runs)) {
            assertThat(run.get()).isInstanceOfAny(Completed.class, UnderWay.class);
        }
        assertThat(dealing.distribution(upload.id()).rounds()).hasSize(2);
    }

    @Test
    void nothingIsTakenFromTheLiving() throws Exception {
        var pause = new Pause();
        var living = threads.submit(() -> calm("a").run(upload.id(), first(), pause));
        pause.awaitReached();
        var other = aDistribution().ofLeads(50, 60).queuedIn(dealing);
        var rival = calm("b");

        assertThat(rival.run(upload.id(), first(), RunProgress.NOBODY))
                .isEqualTo(new UnderWay(upload.id()));
        assertThat(rival.run(other, first(), RunProgress.NOBODY))
                .isEqualTo(new Occupied(upload.id()));

        pause.end();
        assertThat(living.get()).isInstanceOf(Completed.class);
    }

    @Test
    void aSleeperThatWakesAfterATakeoverChangesNothing() throws Exception {
        var pause = new Pause();
        var mute = new MuteLeases(dealing.leases());
        var sleeper =
                threads.submit(
                        () ->
                                running(mute.among(dealing.run()), "a")
                                        .run(upload.id(), first(), pause));
        pause.awaitReached();
        mute.fallSilent();

        assertThat(RunScene.takeOver(dealing, upload.id())).isInstanceOf(Completed.class);
        var afterTakeover = dealt(dealing, upload, MEMBERS);
        mute.speakAgain();
        pause.end();

        assertThat(sleeper.get()).isEqualTo(new UnderWay(upload.id()));
        assertThat(dealt(dealing, upload, MEMBERS)).isEqualTo(afterTakeover);
        assertThat(dealing.leases().current().isFree()).isTrue();
    }

    @Test
    void whatADeadProgramLeftIsResumedWithoutAnybodyAsking() {
        dieInTheRun(25);
        var resuming = new ResumingRuns(dealing.distributions(), running(dealing.run(), "b"));

        resuming.resume();
        resuming.resume();

        assertThat(dealing.distribution(upload.id()).status())
                .isEqualTo(DistributionStatus.COMPLETED);
        assertThat(dealing.distribution(upload.id()).rounds()).hasSize(1);
    }

    @Test
    void whatWasBegunIsFinishedBeforeAnythingElseEvenWithoutAPlan() {
        dieInTheRun(CALLS_BEFORE_THE_SEAL);
        assertThat(dealing.leases().state().sealed()).isNull();
        var other = aDistribution().ofLeads(50, 60).queuedIn(dealing);
        var next = running(dealing.run(), "b");

        assertThat(next.run(other, first(), RunProgress.NOBODY))
                .isEqualTo(new Occupied(upload.id()));
        assertThat(dealing.leases().current().isFree()).isTrue();
        assertThat(dealing.distribution(other).status()).isEqualTo(DistributionStatus.QUEUED);

        new ResumingRuns(dealing.distributions(), next).resume();
        assertThat(next.run(other, first(), RunProgress.NOBODY)).isInstanceOf(Completed.class);
    }

    /// Somebody who slept between taking the lease and beginning wakes after the next one has died.
    @Test
    void ofTwoThatWereBegunNeitherWaitsForTheOther() {
        dieInTheRun(CALLS_BEFORE_THE_SEAL);
        var other = aDistribution().ofLeads(50, 60).queuedIn(dealing);
        assertThat(dealing.distributions().begin(other, DistributionStatus.QUEUED, 1, RunScene.NOW))
                .isTrue();

        new ResumingRuns(dealing.distributions(), running(dealing.run(), "b")).resume();

        assertThat(dealing.distribution(upload.id()).status())
                .isEqualTo(DistributionStatus.COMPLETED);
        assertThat(dealing.distribution(other).status()).isEqualTo(DistributionStatus.COMPLETED);
    }

    private void dieInTheRun(int call) {
        var process = new FaultyProcess(call, FaultyProcess.Fault.DIES_BEFORE);
        assertThatExceptionOfType(FaultyProcess.Died.class)
                .isThrownBy(
                        () ->
                                running(process.seeing(dealing.run()), "a")
                                        .run(upload.id(), first(), RunProgress.NOBODY));
        assertThat(dealing.distributions().processing()).hasSize(1);
    }

    private RunningDistribution calm(String process) {
        return running(dealing.run(), process, RunScene.CALM);
    }

    private static RunRequest first() {
        return new RunRequest.FirstRound();
    }

    /// Stops a run where it begins to write, until the test lets it go on.
    private static final class Pause implements RunProgress {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public void at(RunStep step, long done, long total) {
            if (step == RunStep.ASSIGNING && done == 0) {
                reached.countDown();
                try {
                    over.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        void awaitReached() throws InterruptedException {
            assertThat(reached.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        }

        void end() {
            over.countDown();
        }
    }
}
