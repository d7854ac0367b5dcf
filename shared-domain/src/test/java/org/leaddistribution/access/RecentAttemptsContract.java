package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.LONG_AGO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.RecentAttempts.Attempts;
import org.leaddistribution.access.RecentAttempts.Kind;

/// What every count of recent attempts does.
public abstract class RecentAttemptsContract {
    protected static final RecentAttempts.Key ANN =
            new RecentAttempts.Key(Kind.SIGN_IN_OF_NAME, "ann");
    private static final RecentAttempts.Key ANNS_RESETS =
            new RecentAttempts.Key(Kind.RESET_OF_NAME, "ann");
    private static final Duration WINDOW = Kind.SIGN_IN_OF_NAME.window();

    private RecentAttempts attempts;

    protected abstract RecentAttempts attempts();

    @BeforeEach
    void open() {
        attempts = attempts();
    }

    @Test
    void tellsWhatCountsOfEachKeyAndNothingOfOthers() {
        attempts.add(ANN, at(0));
        attempts.add(ANN, at(1));
        var bob = new RecentAttempts.Key(Kind.SIGN_IN_OF_NAME, "bob");

        assertThat(attempts.of(List.of(ANN, bob, ANNS_RESETS), at(2)))
                .isEqualTo(
                        Map.of(
                                ANN,
                                new Attempts(List.of(at(0), at(1))),
                                bob,
                                Attempts.NONE,
                                ANNS_RESETS,
                                Attempts.NONE));
    }

    @Test
    void anAttemptCountsForItsWindow() {
        attempts.add(ANN, at(0));
        attempts.add(ANN, at(1));

        var end = at(0).plus(WINDOW);
        assertThat(counting(end.minusMillis(1))).hasSize(2);
        assertThat(counting(end)).containsExactly(at(1));
        assertThat(attempts.add(ANN, end).times()).containsExactly(at(1), end);
    }

    @Test
    void keepsTheLatestOfAKey() {
        for (int i = 0; i < 40; i++) {
            attempts.add(ANN, at(i));
        }

        assertThat(counting(at(40))).hasSize(15).startsWith(at(25)).endsWith(at(39));
    }

    @Test
    void anAttemptThatArrivesLateTakesItsPlace() {
        attempts.add(ANN, at(5));

        assertThat(attempts.add(ANN, at(3)).times()).containsExactly(at(3), at(5));
    }

    @Test
    void whatAWrongClockWroteFarAheadDoesNotCount() {
        attempts.add(ANN, at(0).plus(WINDOW).plus(WINDOW));

        assertThat(counting(at(0))).isEmpty();
        assertThat(attempts.add(ANN, at(1)).times()).containsExactly(at(1));
    }

    @Test
    void isFullWithAsManyAsAreKeptAndTakesNoMore() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.addUnlessFull(ANNS_RESETS, at(i)).count()).isEqualTo(i);
        }

        assertThat(attempts.addUnlessFull(ANNS_RESETS, at(3)).times())
                .containsExactly(at(0), at(1), at(2));
        var anHourLater = at(0).plus(Kind.RESET_OF_NAME.window());
        assertThat(attempts.addUnlessFull(ANNS_RESETS, anHourLater).times())
                .containsExactly(at(1), at(2));
        assertThat(attempts.addUnlessFull(ANNS_RESETS, anHourLater).count()).isEqualTo(3);
    }

    private List<Instant> counting(Instant now) {
        return attempts.of(List.of(ANN), now).getOrDefault(ANN, Attempts.NONE).times();
    }

    private static Instant at(int seconds) {
        return LONG_AGO.plusSeconds(seconds);
    }
}
