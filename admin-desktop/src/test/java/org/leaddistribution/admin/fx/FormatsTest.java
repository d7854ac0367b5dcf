package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void countsAreGroupedInThousands() {
        assertThat(Formats.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void oneOfAThingIsSingular() {
        assertThat(Formats.count(1, "lead", "leads")).isEqualTo("1 lead");
        assertThat(Formats.count(0, "lead", "leads")).isEqualTo("0 leads");
    }

    @Test
    void sizesHaveTheUnitThatFits() {
        assertThat(Formats.size(812)).isEqualTo("812 bytes");
        assertThat(Formats.size(3_400_000)).isEqualTo("3.4 MB");
        assertThat(Formats.size(2_500_000_000_000_000L)).isEqualTo("2500.0 TB");
    }

    @Test
    void durationsAreAsExactAsAPersonWaitingWantsThem() {
        assertThat(Formats.duration(Duration.ofMillis(8_400))).isEqualTo("8 s");
        assertThat(Formats.duration(Duration.ofSeconds(170))).isEqualTo("3 min");
        assertThat(Formats.duration(Duration.ofMinutes(80))).isEqualTo("1 h 20 min");
    }

    @Test
    void timesAreThoseOfTheZone() {
        var berlin = new Formats(ZoneId.of("Europe/Berlin"));

        assertThat(berlin.time(Instant.parse("2026-01-09T13:05:00Z")))
                .isEqualTo("9 Jan 2026, 14:05");
    }
}
