package org.leaddistribution.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.fixture.LogLines;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.runtime.BackgroundDuties.DutyRun;
import org.leaddistribution.runtime.Duty.Report;
import org.leaddistribution.runtime.Duty.Work;
import org.slf4j.LoggerFactory;

class DutyRunTest {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    @RegisterExtension private final LogLines log = LogLines.of(DutyRun.class);
    private Work work = Report.Fine::new;
    private final DutyRun turn =
            new DutyRun(new Duty("Sending mail", PAUSE, AFTER_TROUBLE, () -> work.run()));

    @Test
    void whatGoesWellIsNotSpokenOf() {
        assertThat(turn.take()).isEqualTo(PAUSE);
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void whatIsNotDoneYetGoesOnAtOnce() {
        work = Report.More::new;

        assertThat(turn.take()).isEqualTo(Duration.ZERO);
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void anOutageIsSpokenOfWhenItBeginsAndWhenItEnds() {
        work =
                () -> {
                    throw new StoreUnavailable("The database is away.", new Exception("socket"));
                };
        assertThat(turn.take()).isEqualTo(AFTER_TROUBLE);
        assertThat(turn.take()).isEqualTo(AFTER_TROUBLE);
        work = Report.Fine::new;
        assertThat(turn.take()).isEqualTo(PAUSE);
        turn.take();

        assertThat(log.messages())
                .containsExactly(
                        "Sending mail does not work now and is tried again: The database is away.",
                        "Sending mail works again");
        assertThat(log.events().getFirst().getThrowableProxy()).isNull();
    }

    @Test
    void troubleThatADutyReportsIsAWarning() {
        work = () -> new Report.Trouble("connection refused");

        turn.take();

        assertThat(log.events())
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        tuple(
                                Level.WARN,
                                "Sending mail does not work now and is tried again: connection"
                                        + " refused"));
    }

    @Test
    void aBugIsLoggedWithWhereItHappenedAndTheDutyGoesOn() {
        work =
                () -> {
                    throw new IllegalStateException("bug");
                };
        assertThat(turn.take()).isEqualTo(AFTER_TROUBLE);
        assertThat(log.events().getFirst().getLevel()).isEqualTo(Level.ERROR);
        assertThat(log.events().getFirst().getThrowableProxy()).isNotNull();

        work = Report.Fine::new;
        assertThat(turn.take()).isEqualTo(PAUSE);
    }

    @ParameterizedTest
    @MethodSource("whateverCanBeThrown")
    void whateverIsThrownTheDutyGoesOnAndItIsSaid(Throwable thrown) {
        work = () -> sneaked(thrown);

        assertThat(turn.take()).isEqualTo(AFTER_TROUBLE);
        assertThat(turn.take()).isEqualTo(AFTER_TROUBLE);
        assertThat(log.events())
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        tuple(Level.ERROR, "Sending mail does not work now and is tried again"));
    }

    static Stream<Throwable> whateverCanBeThrown() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new NoClassDefFoundError("gone"),
                new IOException("which nobody declared"),
                new Throwable("which nobody expects"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Report sneaked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void whereNothingCanBeSaidItIsSaidTheNextTime() {
        work =
                () -> {
                    throw new IllegalStateException("bug");
                };
        var logger = (Logger) LoggerFactory.getLogger(DutyRun.class);
        var deaf = new DeafAppender();
        deaf.start();
        logger.addAppender(deaf);
        assertThat(turn.take()).isEqualTo(AFTER_TROUBLE);
        logger.detachAppender(deaf);
        log.forget();

        turn.take();

        assertThat(log.messages()).hasSize(1);
    }

    private static final class DeafAppender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            throw new OutOfMemoryError("Java heap space");
        }
    }
}
