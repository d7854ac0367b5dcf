package org.leaddistribution.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadIdTest {
    private static final DistributionId ONE =
            new DistributionId("018f3a5e-1111-7abc-8def-0123456789ab");
    private static final DistributionId OTHER =
            new DistributionId("018f3a5e-1111-7abc-8def-0123456789ac");

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 1_000_000, Integer.MAX_VALUE})
    void theIdsOfAllRowsBeginAlike(int row) {
        var id = LeadId.derivedFrom(ONE, row);

        assertThat(id.value()).startsWith(LeadId.beginningIn(ONE));
        assertThat(id.row()).isEqualTo(row);
    }

    @Test
    void thoseOfAnotherUploadBeginOtherwise() {
        assertThat(LeadId.derivedFrom(OTHER, 2).value()).doesNotStartWith(LeadId.beginningIn(ONE));
    }
}
