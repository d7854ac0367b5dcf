package org.leaddistribution.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageRequestTest {
    @Test
    void skipsTheRowsOfEveryEarlierPage() {
        assertThat(new PageRequest(1, 20).skip()).isZero();
        assertThat(new PageRequest(3, 20).skip()).isEqualTo(40);
        assertThat(new PageRequest(Integer.MAX_VALUE, 100).skip()).isEqualTo(214_748_364_600L);
    }

    @Test
    void theLastPageThereCanBeIsPastEveryList() {
        var last = new PageRequest(Long.MAX_VALUE, 100);

        assertThat(last.skip()).isEqualTo(Long.MAX_VALUE);
        assertThat(last.isPast(Long.MAX_VALUE)).isTrue();
        assertThat(Page.empty(7, last).totalPages()).isEqualTo(1);
    }

    @Test
    void aPageIsPastAListThatEndsBeforeIt() {
        assertThat(new PageRequest(1, 2).isPast(0)).isTrue();
        assertThat(new PageRequest(2, 2).isPast(2)).isTrue();
        assertThat(new PageRequest(2, 2).isPast(3)).isFalse();
        assertThat(new Page<>(List.of("c"), 3, new PageRequest(2, 2)).totalPages()).isEqualTo(2);
    }

    @Test
    void thereIsNoPageBeforeTheFirstAndNoneWithoutRows() {
        assertThatThrownBy(() -> new PageRequest(0, 1)).hasMessageContaining("start at 1");
        assertThatThrownBy(() -> new PageRequest(Long.MIN_VALUE, 1)).hasMessageContaining("page=");
        assertThatThrownBy(() -> new PageRequest(1, 0)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> new PageRequest(1, 101)).hasMessageContaining("1 to 100");
    }
}
