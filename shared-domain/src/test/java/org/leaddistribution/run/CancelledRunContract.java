package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;
import static org.leaddistribution.run.RunScene.firstRound;
import static org.leaddistribution.run.RunScene.nextRound;
import static org.leaddistribution.run.RunScene.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.fake.InMemoryAuditLog;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.run.FaultyProcess.Died;
import org.leaddistribution.run.FaultyProcess.Fault;
import org.leaddistribution.run.RunOutcome.Cancelled;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.CompletedBefore;

/// A run that somebody cancels: before its seal it never was, after it nothing stops it.
public abstract class CancelledRunContract {
    private static final Actor ANN = new Actor("ann");
    private static final int FEWEST_CALLS = 10;
    private static final RunRequest FIRST = new RunRequest.FirstRound();

    private final InMemoryAuditLog log = new InMemoryAuditLog();
    private final List<Cancellation> answers = new ArrayList<>();
    private Dealing dealing;
    private DistributionId id;

    /// Empty, whatever came before.
    protected abstract Dealing dealing();

    /// Whether everything stored keeps its promises.
    protected abstract void assertHealthy();

    /// Of the calls of a run, every how many-th is struck.
    protected int every() {
        return 1;
    }

    @BeforeEach
    void open() {
        startOver();
    }

    private void startOver() {
        answers.clear();
        dealing = dealing();
        dealing.join(members(3, BRONZE));
        id = aDistribution().ofLeads(6).queuedIn(dealing);
    }

    @Test
    void beforeTheSealTheDistributionIsQueuedAgain() {
        assertThat(runCancelledAt(RunStep.PLANNING, FIRST)).isEqualTo(new Cancelled(id));

        assertThat(answers).containsExactly(Cancellation.ASKED);
        assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.QUEUED);
        assertThat(dealing.leases().current().isFree()).isTrue();
        assertThat(dealing.plans().round(1)).isEmpty();
        assertHealthy();
        assertThat(firstRound(dealing, id).assignments()).isEqualTo(18);
        assertHealthy();
    }

    @Test
    void aCancelledNextRoundLeavesTheRoundsBefore() {
        firstRound(dealing, id);
        var before = dealing.distribution(id);

        assertThat(runCancelledAt(RunStep.PLANNING, new RunRequest.NextRound()))
                .isEqualTo(new Cancelled(id));

        var after = dealing.distribution(id);
        assertThat(after.status()).isEqualTo(DistributionStatus.COMPLETED);
        assertThat(after.rounds()).isEqualTo(before.rounds());
        assertThat(after.run().completedAt()).isEqualTo(before.run().completedAt());
        assertThat(nextRound(dealing, id).round()).isEqualTo(2);
        assertHealthy();
    }

    @Test
    void afterTheSealItIsDecidedAndCompletes() {
        assertThat(runCancelledAt(RunStep.ASSIGNING, FIRST)).isInstanceOf(Completed.class);

        assertThat(answers).containsOnly(Cancellation.DECIDED);
        assertThat(log.page(new PageRequest(1, 10)).items()).isEmpty();
        assertHealthy();
    }

    @Test
    void whatIsNotBeingRunIsNotCancelled() {
        assertThat(cancel()).isEqualTo(Cancellation.NOT_RUNNING);
        firstRound(dealing, id);
        assertThat(cancel()).isEqualTo(Cancellation.NOT_RUNNING);
        assertThat(cancelling().cancel(ANN, DistributionId.create()))
                .isEqualTo(Cancellation.UNKNOWN);
    }

    @Test
    void whoCancelledIsKept() {
        runCancelledAt(RunStep.PLANNING, FIRST);

        var kept = log.page(new PageRequest(1, 10)).items();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().actor()).isEqualTo(ANN);
        assertThat(kept.getFirst().subject()).isEqualTo(id.value());
        assertThat(kept.getFirst().before()).containsEntry("status", "processing");
        assertThat(kept.getFirst().after()).containsEntry("status", "queued");
    }

    /// The run dies at every one of its calls in turn; then it is cancelled, and the worker comes by.
    protected void assertADeadRunIsCancelledOrDecided() {
        int call = 1;
        while (isCancelledAfterDeathAt(call)) {
            call += every();
            startOver();
        }
        assertThat(call).isGreaterThan(FEWEST_CALLS);
    }

    private boolean isCancelledAfterDeathAt(int call) {
        var process = new FaultyProcess(call, Fault.DIES_AFTER);
        try {
            running(process.seeing(dealing.run()), "dead").run(id, FIRST, RunProgress.NOBODY);
        } catch (Died _) {
            assertThat(process.wasStruck()).isTrue();
        }
        var answer = cancel();
        var worker = running(dealing.run(), "worker");
        var resuming = new ResumingRuns(dealing.distributions(), worker);
        resuming.resume();
        resuming.resume();
        assertEndedAs(answer, call);
        assertHealthy();
        assertThat(worker.run(id, FIRST, RunProgress.NOBODY))
                .isInstanceOfAny(Completed.class, CompletedBefore.class);
        assertHealthy();
        return process.wasStruck();
    }

    private void assertEndedAs(Cancellation answer, int call) {
        var now = dealing.distribution(id);
        var as = String.format(Locale.ROOT, "%s after a death at call %d", answer, call);
        switch (answer) {
            case CANCELLED, ASKED ->
                    assertThat(now.status()).as(as).isEqualTo(DistributionStatus.QUEUED);
            case DECIDED -> assertThat(now.status()).as(as).isEqualTo(DistributionStatus.COMPLETED);
            case NOT_RUNNING ->
                    assertThat(now.status()).as(as).isNotEqualTo(DistributionStatus.PROCESSING);
            case UNSETTLED, UNKNOWN -> throw new AssertionError(as);
        }
    }

    /// Somebody cancels while the run goes on, at whatever moment that comes.
    protected void assertOneOfBothHappens(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            startOver();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var run =
                        threads.submit(
                                () ->
                                        running(dealing.run(), "a", RunScene.CALM)
                                                .run(id, FIRST, RunProgress.NOBODY));
                var answer =
                        threads.submit(() -> cancelling(Duration.ofSeconds(30)).cancel(ANN, id));
                boolean isCancelled = answer.get() == Cancellation.CANCELLED;
                assertThat(run.get())
                        .as("%s", answer.get())
                        .isInstanceOf(isCancelled ? Cancelled.class : Completed.class);
            }
            assertHealthy();
        }
    }

    /// A reply of the cancelled run's own calls is lost, whichever it is.
    @Test
    void aCancelledRunEndsWhicheverReplyItLoses() {
        int call = 1;
        while (isCancelledThoughAReplyIsLostAt(call)) {
            call += every();
            startOver();
        }
        assertThat(call).isGreaterThan(FEWEST_CALLS);
    }

    private boolean isCancelledThoughAReplyIsLostAt(int call) {
        var process = new FaultyProcess(call, Fault.REPLY_LOST);
        try {
            var outcome =
                    running(process.seeing(dealing.run()), "a", RunScene.CALM)
                            .run(id, FIRST, cancellingAt(RunStep.PLANNING));
            assertThat(outcome).as("call %d", call).isEqualTo(new Cancelled(id));
            assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.QUEUED);
        } catch (StoreUnavailable beforeTheRunWasBegun) {
            assertThat(process.wasStruck()).isTrue();
        }
        assertHealthy();
        return process.wasStruck();
    }

    private RunOutcome runCancelledAt(RunStep step, RunRequest request) {
        return running(dealing.run(), "a", RunScene.CALM).run(id, request, cancellingAt(step));
    }

    private RunProgress cancellingAt(RunStep wanted) {
        return (step, done, _) -> {
            if (step == wanted && done == 0) {
                answers.add(cancel());
            }
        };
    }

    private Cancellation cancel() {
        return cancelling().cancel(ANN, id);
    }

    private CancellingRun cancelling() {
        return cancelling(Duration.ZERO);
    }

    private CancellingRun cancelling(Duration patience) {
        var audit = new AuditTrail(log, new SetClock(RunScene.NOW));
        return new CancellingRun(dealing.run(), audit, RunScene.QUICK, patience);
    }
}
