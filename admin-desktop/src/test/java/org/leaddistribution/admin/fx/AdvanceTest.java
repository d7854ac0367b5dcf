package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fx.Advance.Stage;

class AdvanceTest {
    @Test
    void fractionIsUnknownWithoutATotal() {
        assertThat(Advance.beginning("Reading").fraction()).isEqualTo(Advance.UNKNOWN);
    }

    @Test
    void fractionNeverPassesOne() {
        assertThat(new Advance(Stage.BEGINNING, "Reading", 3, 4).fraction()).isEqualTo(0.75);
        assertThat(new Advance(Stage.BEGINNING, "Reading", 9, 4).fraction()).isEqualTo(1);
    }
}
