package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fx.ProgressStep.Stage;

class ProgressStepTest {
    @Test
    void fractionIsUnknownWithoutATotal() {
        assertThat(ProgressStep.beginning("Reading").fraction()).isEqualTo(ProgressStep.UNKNOWN);
    }

    @Test
    void fractionNeverPassesOne() {
        assertThat(new ProgressStep(Stage.BEGINNING, "Reading", 3, 4).fraction()).isEqualTo(0.75);
        assertThat(new ProgressStep(Stage.BEGINNING, "Reading", 9, 4).fraction()).isEqualTo(1);
    }
}
