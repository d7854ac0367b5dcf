package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class KeySetTest {
    @Test
    void agreesWithAnOrdinarySet() {
        var random = new Random(7);
        var keys = new KeySet();
        var ordinary = new HashSet<UUID>();
        for (int i = 0; i < 200_000; i++) {
            var key = new UUID(random.nextLong(), random.nextInt(3));
            var drawn = i % 3 == 0 && !ordinary.isEmpty() ? ordinary.iterator().next() : key;

            assertThat(keys.add(drawn.getMostSignificantBits(), drawn.getLeastSignificantBits()))
                    .isEqualTo(ordinary.add(drawn));
        }
        assertThat(keys.size()).isEqualTo(ordinary.size());
        for (var key : ordinary) {
            assertThat(keys.add(key.getMostSignificantBits(), key.getLeastSignificantBits()))
                    .isFalse();
        }
    }

    @Test
    void keysThatCrowdOnePlaceAreKeptApart() {
        var keys = new KeySet();
        for (long low = 0; low < 5_000; low++) {
            assertThat(keys.add(-1L, low)).isTrue();
        }
        for (long low = 0; low < 5_000; low++) {
            assertThat(keys.add(-1L, low)).isFalse();
        }
    }

    @Test
    void aCrowdThatComesInAnyOrderIsKeptApart() {
        var random = new Random(3);
        var keys = new KeySet();
        var ordinary = new HashSet<UUID>();
        long[] crowded = {-1L, -2L, Long.MAX_VALUE, 0x00FF_FFFF_FFFF_FFFFL, 1L, 0L};
        for (int i = 0; i < 20_000; i++) {
            var key = new UUID(crowded[random.nextInt(crowded.length)], random.nextLong() >> 51);

            assertThat(keys.add(key.getMostSignificantBits(), key.getLeastSignificantBits()))
                    .isEqualTo(ordinary.add(key));
        }
        assertThat(keys.size()).isEqualTo(ordinary.size());
    }

    @Test
    void keyOfZerosIsAKeyLikeAnother() {
        var keys = new KeySet();

        assertThat(keys.add(0, 0)).isTrue();
        assertThat(keys.add(0, 0)).isFalse();
        assertThat(keys.add(0, 1)).isTrue();
        assertThat(keys.add(1, 0)).isTrue();
        assertThat(keys.size()).isEqualTo(3);
    }

    @Test
    void millionKeysTakeLittleMoreThanSixteenBytesEach() {
        var random = new Random(11);
        var keys = new KeySet();
        for (int i = 0; i < 1_000_000; i++) {
            keys.add(random.nextLong(), random.nextLong());
        }

        assertThat(keys.bytes()).isLessThan(23L * 1_000_000);
    }
}
