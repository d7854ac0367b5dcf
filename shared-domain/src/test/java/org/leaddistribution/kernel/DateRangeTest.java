package org.leaddistribution.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DateRangeTest {
    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    private static final DateRange WEEK = new DateRange(MARCH_2, MARCH_2.plusDays(6));

    @Test
    void bothEndsAreIncluded() {
        assertThat(WEEK.days()).isEqualTo(7);
        assertThat(WEEK.begin(ZoneOffset.UTC)).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(WEEK.end(ZoneOffset.UTC)).isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
        assertThat(new DateRange(MARCH_2, MARCH_2).days()).isEqualTo(1);
    }

    @Test
    void daysAreThoseOfAZoneHoweverLongTheyAre() {
        var berlin = ZoneId.of("Europe/Berlin");
        var change = new DateRange(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29));

        assertThat(change.begin(berlin)).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(change.end(berlin)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void theDaysBeforeAreAsMany() {
        assertThat(WEEK.before())
                .isEqualTo(new DateRange(MARCH_2.minusDays(7), MARCH_2.minusDays(1)));
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(MARCH_2, MARCH_2.minusDays(1)))
                .withMessageContaining("2026-03-01");
    }
}
