package org.leaddistribution.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Multipart;
import org.leaddistribution.portal.fixture.RunningPortal;

/// Every kind of file, uploaded for real: counts and notices of those that are taken; the error of those
/// that are not, and that nothing is left of them.
class UploadCasesTest {
    private static final String UPLOAD = "/api/admin/leads/upload";
    private static final List<String> COLLECTIONS =
            List.of("leads", "lead_distributions", "uploads", "rejected_rows");
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        portal.accounts().member("ann", Tier.BRONZE);
    }

    static Stream<GoodFile> goodFiles() {
        return Stream.of(
                        GoodFile.encodings(),
                        GoodFile.lines(),
                        GoodFile.columns(),
                        GoodFile.values())
                .flatMap(List::stream);
    }

    static Stream<BadFile> badFiles() {
        return Stream.of(BadFile.kinds(), BadFile.faults(), BadFile.rows()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void aGoodFileIsTakenAndCounted(GoodFile file) {
        var answer = upload(UPLOAD + file.query(), "leads.csv", file.bytes());

        assertThat(answer).hasStatus(201);
        assertThat(count(answer, "total_leads")).isEqualTo(file.leads());
        assertThat(count(answer, "blank_rows")).isEqualTo(file.blank());
        assertThat(count(answer, "duplicate_rows")).isEqualTo(file.duplicate());
        assertThat(count(answer, "rejected_rows")).isZero();
        assertThat(answer.json().required("warnings").findValuesAsText("code"))
                .isEqualTo(file.notices());
        assertThat(portal.stored("leads")).isEqualTo(file.leads());
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsRefusedByItsFirstErrorAndLeavesNothing(BadFile file) {
        var before = stored();

        var answer = upload(UPLOAD, file.name(), file.bytes());

        assertThat(answer).isProblem(400);
        assertThat(count(answer, "total_errors")).isEqualTo(1);
        assertIs(answer.json().required("errors").get(0), file);
        assertThat(stored()).isEqualTo(before);
    }

    /// What is wrong with a row costs that row alone; what is wrong with the file costs the file.
    @ParameterizedTest
    @MethodSource("badFiles")
    void lenientlyTheSameErrorCostsTheRowOrTheFile(BadFile file) {
        var before = stored();

        var answer = upload(UPLOAD + "?mode=lenient", file.name(), file.bytes());

        if (BadFile.rows().stream().anyMatch(one -> one.code().equals(file.code()))) {
            assertThat(answer).hasStatus(201);
            assertThat(count(answer, "total_leads")).isEqualTo(1);
            assertThat(count(answer, "rejected_rows")).isEqualTo(1);
        } else {
            assertThat(answer).isProblem(400);
            assertIs(answer.json().required("errors").get(0), file);
            assertThat(stored()).isEqualTo(before);
        }
    }

    private static void assertIs(JsonNode error, BadFile file) {
        assertThat(error.required("row").asInt()).isEqualTo(file.row());
        assertThat(error.required("column").textValue()).isEqualTo(file.column());
        assertThat(error.required("code").asText()).isEqualTo(file.code());
        assertThat(error.required("message").asText()).contains(file.saying());
    }

    private static Answer upload(String path, String name, byte[] bytes) {
        return portal.admin().send(path, new Multipart().file("csv_file", name, bytes));
    }

    private static int count(Answer answer, String field) {
        return answer.json().required(field).asInt();
    }

    private static List<Long> stored() {
        return COLLECTIONS.stream().map(portal::stored).toList();
    }
}
