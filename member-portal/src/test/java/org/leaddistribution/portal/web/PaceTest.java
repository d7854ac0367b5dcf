package org.leaddistribution.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leaddistribution.portal.web.Pace.Part;

class PaceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private long bytes = 1_000;

    @Test
    void headersMayTakeTenSecondsHoweverManyBytesCome() {
        var pace = new Pace(Part.HEADERS, bytes);

        assertThat(secondsUntilTooSlow(pace, 100_000, 60)).isEqualTo(10);
    }

    @Test
    void aBodyOfAByteASecondIsTooSlowAfterOneWindow() {
        var pace = new Pace(Part.BODY, bytes);

        assertThat(secondsUntilTooSlow(pace, 1, 60)).isEqualTo(20);
    }

    @Test
    void aBodyOnAPoorLineMayTakeADay() {
        var pace = new Pace(Part.BODY, bytes);

        assertThat(secondsUntilTooSlow(pace, 500, 86_400)).isEqualTo(-1);
    }

    @Test
    void bytesSentBeforeDoNotBuyTimeLater() {
        var pace = new Pace(Part.BODY, bytes);
        secondsUntilTooSlow(pace, 10_000_000, 40);

        assertThat(secondsUntilTooSlow(pace, 1, 60)).isEqualTo(20);
    }

    @Test
    void aPauseIsForgivenWhereTheRestOfTheWindowMakesUpForIt() {
        var pace = new Pace(Part.BODY, bytes);
        secondsUntilTooSlow(pace, 0, 15);

        assertThat(secondsUntilTooSlow(pace, 2_500, 5)).isEqualTo(-1);
    }

    @Test
    void nobodyIsBlamedWhileThePortalIsBusyItself() {
        var pace = new Pace(Part.BODY, bytes);
        for (int i = 0; i < 1_000; i++) {
            pace.look(SECOND, bytes, false);
        }

        assertThat(pace.isTooSlow()).isFalse();
        assertThat(pace.keepsWaiting(Duration.ZERO)).isFalse();
    }

    @Test
    void aPauseOfTheMachineIsNotTheClients() {
        var pace = new Pace(Part.HEADERS, bytes);

        pace.look(Duration.ofMinutes(10), bytes, true);

        assertThat(pace.isTooSlow()).isFalse();
    }

    /// -1 when it goes well for all of them.
    private int secondsUntilTooSlow(Pace pace, int bytesASecond, int seconds) {
        for (int second = 1; second <= seconds; second++) {
            bytes += bytesASecond;
            pace.look(SECOND, bytes, true);
            if (pace.isTooSlow()) {
                return second;
            }
        }
        return -1;
    }
}
