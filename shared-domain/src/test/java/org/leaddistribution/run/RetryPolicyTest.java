package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

class RetryPolicyTest {
    private static final RetryPolicy QUICK =
            new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(1), Duration.ofMillis(2));

    private static final RetryPolicy LONG =
            new RetryPolicy(Duration.ofMinutes(5), Duration.ofMillis(1), Duration.ofMillis(2));

    private final StepWatch watch = new StepWatch(RunProgress.NOBODY, _ -> {});
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void takesTheStepsAgainUntilTheDatabaseAnswers() {
        var result =
                LONG.through(
                        watch,
                        () -> {
                            if (tries.incrementAndGet() < 4) {
                                throw outage();
                            }
                            return "done";
                        });

        assertThat(result).isEqualTo("done");
        assertThat(tries).hasValue(4);
    }

    @Test
    void givesUpWhenTheOutageLastsThoughTheFirstStepsAreTakenAgainEachTime() {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(
                        () ->
                                QUICK.through(
                                        watch,
                                        () -> {
                                            watch.at(RunStep.PLANNING, 0, 0);
                                            watch.at(RunStep.ASSIGNING, 0, 10);
                                            tries.incrementAndGet();
                                            throw outage();
                                        }));

        assertThat(tries).hasValueGreaterThan(1);
    }

    @Test
    void everyStepThatIsFurtherThanBeforeBeginsThePatienceAnew() {
        long before = watch.moves();
        watch.at(RunStep.ASSIGNING, 5, 10);
        long further = watch.moves();
        watch.at(RunStep.PLANNING, 0, 0);
        watch.at(RunStep.ASSIGNING, 5, 10);

        assertThat(further).isGreaterThan(before);
        assertThat(watch.moves()).isEqualTo(further);
        assertThat(watch.step()).isEqualTo(RunStep.ASSIGNING);
    }

    @Test
    void whatTryingAgainDoesNotHelpIsNotTriedAgain() {
        assertThatExceptionOfType(StoreBroken.class)
                .isThrownBy(
                        () ->
                                QUICK.through(
                                        watch,
                                        () -> {
                                            tries.incrementAndGet();
                                            throw new StoreBroken("unreadable");
                                        }));

        assertThat(tries).hasValue(1);
    }

    private static StoreUnavailable outage() {
        return new StoreUnavailable("No answer", new IllegalStateException("outage"));
    }
}
