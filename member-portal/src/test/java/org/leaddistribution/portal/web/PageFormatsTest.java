package org.leaddistribution.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 1 second",
        "PT0.2S, 1 second",
        "PT1S, 1 second",
        "PT1.001S, 2 seconds",
        "PT89S, 89 seconds",
        "PT90S, 2 minutes",
        "PT14M44S, 15 minutes",
        "PT15M, 15 minutes",
        "PT119M, 119 minutes",
        "PT2H, 2 hours",
        "PT150M, 3 hours",
    })
    void durationsAreRoundedUpToWhatAPersonWouldSay(Duration duration, String shown) {
        assertThat(PageFormats.duration(duration)).isEqualTo(shown);
    }
}
