package org.leaddistribution.localdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MongodCacheTest {
    @ParameterizedTest
    @CsvSource({"0, 0.50", "1, 0.50", "2, 0.50", "3, 0.75", "8, 2.00", "16, 4.00", "512, 4.00"})
    void takesAQuarterOfTheMemoryWithinBounds(long gigabytes, String argument) {
        assertThat(MongodCache.ofMemory(gigabytes << 30).argument()).isEqualTo(argument);
    }

    @ParameterizedTest
    @CsvSource({"10", "13"})
    void theArgumentIsAnEnglishNumber(long gigabytes) {
        assertThat(MongodCache.ofMemory(gigabytes << 30).argument()).matches("[0-9]\\.[0-9]{2}");
    }
}
