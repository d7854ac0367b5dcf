package org.leaddistribution.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.leaddistribution.lead.DistributionId;

final class MemberFileNameTest {
    private static final DistributionId ID =
            new DistributionId("01890a5d-ac96-774b-bcce-b302099a8057");

    @Test
    void firstRoundHasNoNumber() {
        assertThat(MemberFileName.of("ann", ID, 1))
                .isEqualTo("leads_ann_01890a5d-ac96-774b-bcce-b302099a8057.csv");
    }

    @Test
    void laterRoundsAreNumbered() {
        assertThat(MemberFileName.of("ann", ID, 2)).endsWith("8057_r2.csv");
        assertThat(MemberFileName.of("ann", ID, 12)).endsWith("8057_r12.csv");
    }

    @Test
    void whatDoesNotBelongInAFileNameBecomesAnUnderscore() {
        assertThat(MemberFileName.of("Ann.B_c-9 ../\"é😀\r\n", ID, 1))
                .startsWith("leads_Ann.B_c-9_.._______01890a5d");
    }

    @Test
    void roundsCountFromOne() {
        assertThatThrownBy(() -> MemberFileName.of("ann", ID, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not from 0");
    }
}
