package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.leaddistribution.run.RunStep;

class TimeLeftTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final TimeLeft left = new TimeLeft(clock::get);

    @Test
    void isToldAtTheSpeedThatWasSeen() {
        assertThat(assigned(0)).isEmpty();
        pass(4);

        assertThat(assigned(400)).isEqualTo("about 6 s for this step");
    }

    @Test
    void isNotToldBeforeSomethingWasSeenToMoveForSomeSeconds() {
        assertThat(assigned(300)).isEmpty();
        pass(2);
        assertThat(assigned(500)).isEmpty();
        pass(10);

        assertThat(left.of(RunStep.FILING, 0, 9)).isEmpty();
        pass(20);
        assertThat(left.of(RunStep.FILING, 0, 9)).isEmpty();
    }

    /// What is done is heard of every few seconds only.
    @Test
    void goesDownBetweenTwoBeats() {
        assigned(0);
        pass(4);
        assigned(400);
        pass(2);

        assertThat(assigned(400)).isEqualTo("about 4 s for this step");
        pass(10);
        assertThat(assigned(400)).as("slower than it was").isEmpty();
    }

    @Test
    void everyStepAndEveryRunBeginsAnew() {
        assigned(0);
        pass(100);
        assertThat(left.of(RunStep.FILING, 1, 2)).isEmpty();
        assertThat(assigned(5)).isEmpty();
        pass(5);
        assertThat(assigned(2)).as("less is done than before").isEmpty();
        pass(5);
        left.begin();
        assertThat(assigned(500)).isEmpty();
        assertThat(left.of(null, 0, 0)).isEmpty();
    }

    @Test
    void whatIsDoneTakesNoTime() {
        assigned(0);
        pass(5);

        assertThat(assigned(1_000)).isEmpty();
    }

    private String assigned(long done) {
        return left.of(RunStep.ASSIGNING, done, 1_000);
    }

    private void pass(long seconds) {
        clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
