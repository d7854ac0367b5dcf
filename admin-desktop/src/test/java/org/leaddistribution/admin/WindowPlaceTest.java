package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1_920, 1_080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1_920, 0, 1_280, 1_024);
    private static final WindowPlace ON_THE_RIGHT = new WindowPlace(2_000, 40, 1_000, 700, false);

    @Test
    void isReadAsItWasKept() {
        assertThat(WindowPlace.of(ON_THE_RIGHT.text())).contains(ON_THE_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "a b c d true", "1 2 3 4 true 5"})
    void whatIsNoPlaceIsNone(String text) {
        assertThat(WindowPlace.of(text)).isEmpty();
    }

    @Test
    void aScreenThatHasGoneIsNoPlaceToReturnTo() {
        assertThat(ON_THE_RIGHT.isOnOneOf(List.of(LEFT, RIGHT))).isTrue();
        assertThat(ON_THE_RIGHT.isOnOneOf(List.of(LEFT))).isFalse();
        assertThat(new WindowPlace(0, -900, 800, 600, false).isOnOneOf(List.of(LEFT))).isFalse();
        assertThat(new WindowPlace(10, 10, 0, 0, false).isOnOneOf(List.of(LEFT))).isFalse();
    }
}
