package org.leaddistribution.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leaddistribution.fixture.LogLines;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.runtime.Duties.GuardDuty;

/// What the log hears of a unique index that is lost and found again: each change once.
class GuardDutyTest {
    private static final LostGuard LOST =
            new LostGuard("unique index on things [name]", "is missing");

    @RegisterExtension private final LogLines log = LogLines.of(GuardDuty.class);
    private List<LostGuard> lost = List.of();

    @Test
    void aLossAndItsEndAreSaidOnceEach() {
        var duty = GuardDuty.of(() -> lost);

        look(duty);
        lost = List.of(LOST);
        look(duty);
        look(duty);
        lost = List.of();
        look(duty);
        look(duty);

        assertThat(log.messages())
                .containsExactly(
                        "The database has lost a guard: unique index on things [name] is missing."
                                + " Nothing is distributed or added without it. Run ./leads repair.",
                        "Every guard of the database is in place again");
    }

    @Test
    void itIsNoticedWithinAMinute() {
        var duty = GuardDuty.of(List::of);

        assertThat(duty.pause()).isLessThan(Duration.ofMinutes(1));
        assertThat(duty.pauseAfterTrouble()).isLessThan(Duration.ofMinutes(1));
    }

    private static void look(Duty duty) {
        assertThat(duty.work().run()).isEqualTo(new Duty.Report.Fine());
    }
}
