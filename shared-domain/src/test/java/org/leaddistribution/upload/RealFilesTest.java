package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fixture.RealFile;
import org.leaddistribution.lead.LeadDraft;

/// Files of the shape that people really have, and what each comes to.
final class RealFilesTest {
    /// Every case, so that none is forgotten: what it comes to is held in [RealFile].
    @TestFactory
    Stream<DynamicTest> everyFileComesToWhatItsOwnerExpects() {
        return RealFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> judge(file)));
    }

    @Test
    void noCaseIsForgotten() throws IOException {
        try (var folders = Files.list(RealFile.FOLDER)) {
            assertThat(RealFile.all().stream().map(RealFile::folder).distinct().toList())
                    .containsExactlyInAnyOrderElementsOf(
                            folders.map(folder -> folder.getFileName().toString()).toList());
        }
    }

    private static void judge(RealFile file) {
        var reading = Reading.of(source(file.path()), ReadOptions.decodedAs(file.charset()));

        assertThat(reading.leads().stream().map(RealFilesTest::cells).toList())
                .isEqualTo(file.leads());
        assertThat(reading.report().errors().stream().map(RealFilesTest::error).toList())
                .isEqualTo(file.errors());
        assertThat(reading.noticeCodes()).isEqualTo(file.notices());
        for (var part : file.said()) {
            assertThat(
                            reading.report().errors().stream()
                                    .anyMatch(error -> error.message().contains(part)))
                    .as("%s in %s", part, reading.report().errors())
                    .isTrue();
        }
    }

    private static List<String> cells(LeadDraft lead) {
        return List.of(lead.name(), lead.email(), lead.address());
    }

    private static String error(org.leaddistribution.csv.RowIssue issue) {
        return issue.row() + " " + issue.column() + " " + issue.code().code();
    }

    private static BytesUpload source(Path path) {
        try {
            return new BytesUpload(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void fileOfTestRowsAloneIsEmpty() {
        var reading =
                Reading.of(
                        "Name,Email,Address\n<test lead: dummy>,test@meta.com,<test lead: dummy>\n");

        assertThat(reading.fault().code()).isEqualTo(IssueCode.EMPTY_FILE);
    }
}
