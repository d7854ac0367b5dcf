package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.ingest.IssueCode;

class RefusedFileTest {
    private final RefusedFile untrusted = RefusedFile.of("a.csv", Samples.twoErrors(131));

    @Test
    void theErrorsAreGroupedByReasonTheMostFrequentFirst() {
        assertThat(untrusted.groups())
                .containsExactly(
                        new ErrorGroup(IssueCode.INVALID_EMAIL, 130),
                        new ErrorGroup(IssueCode.MISSING_COLUMN, 1));
    }

    @Test
    void aReasonListsItsOwnRowsAlone() {
        assertThat(untrusted.errorsOf(IssueCode.INVALID_EMAIL))
                .extracting(RowError::row)
                .containsExactly("1,009");
    }

    @Test
    void goodRowsAreOfferedOnlyWhenAllOfTheFileWasRead() {
        assertThat(RefusedFile.of("a.csv", Samples.errors()).importGoodLabel())
                .isEqualTo("Import the 869 good rows");
        assertThat(untrusted.goodRows()).isZero();
    }
}
