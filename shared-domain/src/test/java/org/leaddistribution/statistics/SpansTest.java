package org.leaddistribution.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");

    private static Instant at(int seconds) {
        return BEGIN.plusSeconds(seconds);
    }

    @Test
    void anEdgeBelongsToWhatBeginsThere() {
        var spans = new Spans(List.of(at(0), at(10), at(25)));

        assertThat(List.of(-1, 0, 9, 10, 24, 25))
                .extracting(second -> spans.indexOf(at(second)))
                .containsExactly(Spans.NONE, 0, 0, 1, 1, Spans.NONE);
        assertThat(spans.count()).isEqualTo(2);
    }

    @Test
    void oneEdgeMakesNoSpan() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spans(List.of(at(0))));
    }

    @Test
    void theMedianIsAValueThatThereIs() {
        assertThat(median(1, 1, 1)).isEqualTo(2);
        assertThat(median(3, 0, 1)).isEqualTo(1);
        assertThat(median(1, 0, 3)).isEqualTo(3);
        assertThat(median(2, 0, 2)).as("the lower of two").isEqualTo(1);
    }

    /// Of so many ones, twos and threes.
    private static int median(long ones, long twos, long threes) {
        var counts = new TreeMap<Integer, Long>();
        counts.put(1, ones);
        counts.put(2, twos);
        counts.put(3, threes);
        return Median.of(counts);
    }
}
