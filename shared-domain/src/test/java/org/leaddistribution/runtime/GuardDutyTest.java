package org.leaddistribution.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.runtime.Duties.GuardDuty;
import org.slf4j.LoggerFactory;

/// What the log hears of a unique index that is lost and found again: each change once.
class GuardDutyTest {
    private static final LostGuard LOST =
            new LostGuard("unique index on things [name]", "is missing");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private List<LostGuard> lost = List.of();

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(GuardDuty.class);
    }

    @BeforeEach
    void listen() {
        log.start();
        logger().setLevel(Level.INFO);
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
        logger().setLevel(null);
    }

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

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
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
