package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.upload.RefusedFile.ErrorGroup;
import org.leaddistribution.admin.upload.RefusedFile.RowError;
import org.leaddistribution.csv.Corrections;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.upload.LeadReader;
import org.leaddistribution.upload.LeadReader.RowSink;

class RefusedFileTest {
    private final RefusedFile untrusted = RefusedFile.of("a.csv", Samples.twoErrors(131));

    @Test
    void theErrorsAreGroupedByReasonTheMostFrequentFirst() {
        assertThat(untrusted.groups())
                .extracting(ErrorGroup::code, ErrorGroup::count)
                .containsExactly(
                        tuple(IssueCode.INVALID_EMAIL, 130), tuple(IssueCode.MISSING_COLUMN, 1));
    }

    @Test
    void aReasonListsItsOwnRowsAlone() {
        var reason = untrusted.groups().getFirst();

        assertThat(reason.errors()).extracting(RowError::row).containsExactly("1,009");
        assertThat(reason.summary())
                .isEqualTo("130 errors; the first 1 listed. Nothing of the file is stored.");
    }

    @Test
    void aReasonThatComesLateInTheFileHasItsRowsToo() {
        var rows = "Ann,a@@example.org,1 Main St\n".repeat(300) + "Bob,b@example.org\n".repeat(120);
        var source = new TextUpload("Name,Email,Address\n" + rows);
        var report =
                new LeadReader()
                        .read(source, ReadOptions.NONE, RowSink.NONE, ReadProgress.UNWATCHED);

        var late = RefusedFile.of("a.csv", report).groups().getLast();

        assertThat(late.count()).isEqualTo(120);
        assertThat(late.errors()).hasSize(100).first().extracting(RowError::row).isEqualTo("302");
    }

    private record TextUpload(String text) implements UploadSource {
        @Override
        public String filename() {
            return "a.csv";
        }

        @Override
        public long sizeBytes() {
            return text.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void goodRowsAreOfferedOnlyWhenAllOfTheFileWasRead() {
        assertThat(new Correcting(Samples.errors(), Corrections.NONE).importGoodLabel())
                .isEqualTo("Import the 869 good rows");
        assertThat(new Correcting(Samples.twoErrors(131), Corrections.NONE).goodRows()).isZero();
    }
}
