package org.leaddistribution.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leaddistribution.fixture.LogLines;
import org.leaddistribution.runtime.Duty.Report;
import org.leaddistribution.runtime.Duty.Work;

@Timeout(60)
class BackgroundDutiesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension private final LogLines log = LogLines.of(BackgroundDuties.class);
    private final LinkedBlockingQueue<Thread> turns = new LinkedBlockingQueue<>();

    @Test
    void aDutyIsDoneAgainAndAgainOnAThreadThatKeepsNothingAlive() throws Exception {
        try (var duties = duties(LONG, Report.Fine::new)) {
            duties.start();

            turns.take();
            turns.take();
            assertThat(turns.take().isDaemon()).isTrue();
        }
    }

    @Test
    void closingLetsWhatIsUnderWayEndAndBeginsNothingAnyMore() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var ended = new AtomicInteger();
        var duties =
                duties(
                        LONG,
                        () -> {
                            awaitUnlessInterrupted(mayEnd, ended);
                            return new Report.Fine();
                        });
        duties.start();
        var worker = turns.take();

        var closing = Thread.ofPlatform().start(duties::close);
        mayEnd.countDown();
        closing.join();

        worker.join();
        assertThat(ended.get()).isEqualTo(1 + turns.size());
    }

    @Test
    void whatTakesTooLongIsInterrupted() throws Exception {
        var never = new CountDownLatch(1);
        var ended = new AtomicInteger();
        var duties =
                duties(
                        Duration.ZERO,
                        () -> {
                            awaitUnlessInterrupted(never, ended);
                            return new Report.Fine();
                        });
        duties.start();
        var worker = turns.take();

        duties.close();

        worker.join();
        assertThat(ended.get()).isZero();
    }

    @Test
    void whatIsDoneLastlyIsDoneWhenNoDutyIsAnyMore() throws Exception {
        var order = new LinkedBlockingQueue<String>();
        var mayEnd = new CountDownLatch(1);
        var slow =
                duty(
                        () -> {
                            turns.add(Thread.currentThread());
                            awaitUnlessInterrupted(mayEnd, new AtomicInteger());
                            order.add("duty");
                            return new Report.Fine();
                        });
        var duties = new BackgroundDuties(List.of(slow), LONG, () -> order.add("lastly"));
        duties.start();
        turns.take();

        var closing = Thread.ofPlatform().start(duties::close);
        mayEnd.countDown();
        closing.join();

        assertThat(order).endsWith("duty", "lastly").containsOnlyOnce("lastly");
    }

    @Test
    void nobodyWaitsForEverForWhatIsDoneLastly() {
        var never = new CountDownLatch(1);
        var duties =
                new BackgroundDuties(
                        List.of(duty(Report.Fine::new)),
                        Duration.ofMillis(50),
                        () -> awaitUnlessInterrupted(never, new AtomicInteger()));

        duties.close();

        assertThat(never.getCount()).isEqualTo(1);
    }

    @Test
    void whatFailsLastlyIsLoggedAndKeepsNothingFromClosing() {
        var duties =
                new BackgroundDuties(
                        List.of(duty(Report.Fine::new)),
                        LONG,
                        () -> {
                            throw new IllegalStateException("It is closed.");
                        });

        duties.close();

        assertThat(log.messages())
                .containsExactly("What is done at the end was not done: It is closed.");
    }

    @Test
    void noDutyWaitsForOthersThatHang() throws Exception {
        var never = new CountDownLatch(1);
        var done = new CountDownLatch(2);
        var hanging =
                duty(
                        () -> {
                            awaitUnlessInterrupted(never, new AtomicInteger());
                            return new Report.Fine();
                        });
        var prompt =
                duty(
                        () -> {
                            done.countDown();
                            return new Report.Fine();
                        });
        var all = List.of(hanging, hanging, hanging, prompt);
        try (var duties = new BackgroundDuties(all, Duration.ZERO)) {
            duties.start();

            done.await();
            assertThat(done.getCount()).isZero();
        }
    }

    private static void awaitUnlessInterrupted(CountDownLatch latch, AtomicInteger ended) {
        try {
            latch.await();
            ended.incrementAndGet();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private BackgroundDuties duties(Duration goodbye, Work work) {
        Work noted =
                () -> {
                    turns.add(Thread.currentThread());
                    return work.run();
                };
        return new BackgroundDuties(List.of(duty(noted)), goodbye);
    }

    private static Duty duty(Work work) {
        return new Duty("Trying", Duration.ZERO, Duration.ZERO, work);
    }
}
