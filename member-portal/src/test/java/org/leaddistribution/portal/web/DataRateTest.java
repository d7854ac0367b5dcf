package org.leaddistribution.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leaddistribution.portal.web.DataRate.Part;

class DataRateTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private long bytes = 1_000;

    @Test
    void headersMayTakeTenSecondsHoweverManyBytesCome() {
        var rate = new DataRate(Part.HEADERS, bytes);

        assertThat(secondsUntilTooSlow(rate, 100_000, 60)).isEqualTo(10);
    }

    @Test
    void aBodyOfAByteASecondIsTooSlowAfterOneWindow() {
        var rate = new DataRate(Part.BODY, bytes);

        assertThat(secondsUntilTooSlow(rate, 1, 60)).isEqualTo(20);
    }

    @Test
    void aBodyOnAPoorLineMayTakeADay() {
        var rate = new DataRate(Part.BODY, bytes);

        assertThat(secondsUntilTooSlow(rate, 500, 86_400)).isEqualTo(-1);
    }

    @Test
    void bytesSentBeforeDoNotBuyTimeLater() {
        var rate = new DataRate(Part.BODY, bytes);
        secondsUntilTooSlow(rate, 10_000_000, 40);

        assertThat(secondsUntilTooSlow(rate, 1, 60)).isEqualTo(20);
    }

    @Test
    void aPauseIsForgivenWhereTheRestOfTheWindowMakesUpForIt() {
        var rate = new DataRate(Part.BODY, bytes);
        secondsUntilTooSlow(rate, 0, 15);

        assertThat(secondsUntilTooSlow(rate, 2_500, 5)).isEqualTo(-1);
    }

    @Test
    void nobodyIsBlamedWhileThePortalIsBusyItself() {
        var rate = new DataRate(Part.BODY, bytes);
        for (int i = 0; i < 1_000; i++) {
            rate.look(SECOND, bytes, false);
        }

        assertThat(rate.isTooSlow()).isFalse();
        assertThat(rate.keepsWaiting(Duration.ZERO)).isFalse();
    }

    @Test
    void aPauseOfTheMachineIsNotTheClients() {
        var rate = new DataRate(Part.HEADERS, bytes);

        rate.look(Duration.ofMinutes(10), bytes, true);

        assertThat(rate.isTooSlow()).isFalse();
    }

    /// -1 when it goes well for all of them.
    private int secondsUntilTooSlow(DataRate rate, int bytesASecond, int seconds) {
        for (int second = 1; second <= seconds; second++) {
            bytes += bytesASecond;
            rate.look(SECOND, bytes, true);
            if (rate.isTooSlow()) {
                return second;
            }
        }
        return -1;
    }
}
