package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leaddistribution.allocation.CallOff;
import org.leaddistribution.allocation.CallOff.CalledOff;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.PlanInputs.Tally;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.NoSuchDistribution;
import org.leaddistribution.run.PreviewsInTurn.Inputs;
import org.leaddistribution.run.PreviewsInTurn.Times;
import org.leaddistribution.run.PreviewsInTurn.Turn;

/// One preview is worked out at a time, for all who ask for the same.
@Timeout(60)
final class PreviewsInTurnTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final DistributionId ONE = DistributionId.create();
    private static final DistributionId OTHER = DistributionId.create();

    private final AtomicInteger worked = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private volatile long members = 3;

    private PreviewsInTurn previews(Times times) {
        return previews(this::workedOut, times);
    }

    private PreviewsInTurn previews(
            Function<DistributionId, PreviewOutcome> previewing, Times times) {
        return new PreviewsInTurn(previewing, this::inputs, times);
    }

    private Inputs inputs(DistributionId id) {
        return new Inputs(id, null, new Tally(members, "digest"), 1, null);
    }

    private PreviewOutcome workedOut(DistributionId id) {
        worked.incrementAndGet();
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return new NoSuchDistribution(id);
    }

    @Test
    void whoAsksForTheSameMeanwhileIsGivenTheSameResult() throws Exception {
        var previews = previews(new Times(LONG, LONG));
        var first = asking(() -> previews.preview(ONE));
        begun.await();
        var second = asking(() -> previews.preview(ONE));
        second.untilItWaits();

        mayEnd.countDown();

        assertThat(second.turn()).isEqualTo(first.turn()).isInstanceOf(Turn.Done.class);
        assertThat(worked).hasValue(1);
    }

    @Test
    void whatHasChangedSinceIsWorkedOutAgain() throws Exception {
        var previews = previews(new Times(LONG, LONG));
        var first = asking(() -> previews.preview(ONE));
        begun.await();
        members = 4;
        var second = asking(() -> previews.preview(ONE));
        second.untilItWaits();

        mayEnd.countDown();

        assertThat(first.turn()).isEqualTo(second.turn());
        assertThat(worked).hasValue(2);
    }

    @Test
    void anotherWaitsForItsTurn() throws Exception {
        var previews = previews(new Times(LONG, LONG));
        var first = asking(() -> previews.preview(ONE));
        begun.await();
        var second = asking(() -> previews.preview(OTHER));
        second.untilItWaits();
        assertThat(worked).hasValue(1);

        mayEnd.countDown();

        assertThat(first.turn()).isEqualTo(new Turn.Done(new NoSuchDistribution(ONE)));
        assertThat(second.turn()).isEqualTo(new Turn.Done(new NoSuchDistribution(OTHER)));
    }

    @Test
    void whoseTurnDoesNotComeIsToldWhenToTryAgain() throws Exception {
        var previews = previews(new Times(SHORT, LONG));
        var first = asking(() -> previews.preview(ONE));
        begun.await();

        assertThat(previews.preview(OTHER)).isEqualTo(new Turn.Busy(SHORT));
        mayEnd.countDown();
        assertThat(first.turn()).isInstanceOf(Turn.Done.class);
        assertThat(worked).hasValue(1);
    }

    @Test
    void whatTakesTooLongIsEndedForAllAndMakesRoom() throws Exception {
        var ended = new CountDownLatch(1);
        Function<DistributionId, PreviewOutcome> endless =
                id -> {
                    begun.countDown();
                    if (id.equals(OTHER)) {
                        return new NoSuchDistribution(id);
                    }
                    return CallOff.heeding(
                            Thread.currentThread()::isInterrupted, () -> neverEnding(ended));
                };
        var previews = previews(endless, new Times(LONG, SHORT));
        var first = asking(() -> previews.preview(ONE));
        begun.await();

        assertThat(previews.preview(ONE)).isEqualTo(new Turn.TookTooLong(SHORT));
        assertThat(first.turn()).isEqualTo(new Turn.TookTooLong(SHORT));
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(previews.preview(OTHER)).isNotInstanceOf(Turn.Busy.class);
    }

    private static PreviewOutcome neverEnding(CountDownLatch ended) {
        while (true) {
            try {
                CallOff.check();
            } catch (CalledOff calledOff) {
                ended.countDown();
                throw calledOff;
            }
        }
    }

    @Test
    void aFaultIsToldAndMakesRoom() {
        var previews =
                previews(
                        _ -> {
                            throw new StoreUnavailable("no answer", new IllegalStateException());
                        },
                        new Times(LONG, LONG));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> previews.preview(ONE));
        }
    }

    private static Asking asking(Callable<Turn> question) {
        var answer = new FutureTask<>(question);
        return new Asking(answer, Thread.ofPlatform().daemon().start(answer));
    }

    private record Asking(FutureTask<Turn> answer, Thread thread) {
        Turn turn() throws Exception {
            return answer.get(30, TimeUnit.SECONDS);
        }

        void untilItWaits() {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
    }
}
