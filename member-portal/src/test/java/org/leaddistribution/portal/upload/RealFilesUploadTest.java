package org.leaddistribution.portal.upload;

import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.fixture.RealFile;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Multipart;
import org.leaddistribution.portal.fixture.RunningPortal;

/// Files of the shape that people really have, by the API: what is taken, and that nothing is left of the others.
class RealFilesUploadTest {
    private static final String UPLOAD = "/api/admin/leads/upload";
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

    static List<RealFile> files() {
        return RealFile.all();
    }

    static Stream<RealFile> filesWithErrors() {
        return RealFile.all().stream().filter(file -> !file.isFlawless());
    }

    @ParameterizedTest
    @MethodSource("files")
    void strictlyAFileIsTakenWholeOrNotAtAll(RealFile file) {
        var tried = upload(file, "dry_run=true");
        var answer = upload(file, "mode=strict");

        assertThat(tried).hasStatus(200);
        if (file.isFlawless()) {
            assertThat(answer).hasStatus(201);
            assertTaken(answer, file);
            assertTaken(tried, file);
            Assertions.assertThat(portal.stored("leads")).isEqualTo(file.leads().size());
        } else {
            assertThat(answer).isProblem(400);
            assertErrors(answer, file);
            assertErrors(tried, file);
            Assertions.assertThat(tried.json().required("distribution_id").isNull()).isTrue();
            Assertions.assertThat(portal.stored("leads")).isZero();
            Assertions.assertThat(portal.stored("lead_distributions")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("filesWithErrors")
    void lenientlyItsGoodRowsAreTaken(RealFile file) {
        var answer = upload(file, "mode=lenient");

        if (file.leads().isEmpty()) {
            assertThat(answer).isProblem(400);
        } else {
            assertThat(answer).hasStatus(201);
            assertTaken(answer, file);
            Assertions.assertThat(answer.json().required("rejected_rows").asLong())
                    .isEqualTo(
                            file.errors().stream()
                                    .map(error -> error.substring(0, error.indexOf(' ')))
                                    .distinct()
                                    .count());
        }
    }

    private static void assertTaken(Answer answer, RealFile file) {
        Assertions.assertThat(answer.json().required("total_leads").asInt())
                .isEqualTo(file.leads().size());
        Assertions.assertThat(answer.json().required("warnings").findValuesAsText("code"))
                .isEqualTo(file.notices());
    }

    private static void assertErrors(Answer answer, RealFile file) {
        var errors = answer.json().required("errors");
        Assertions.assertThat(
                        StreamSupport.stream(errors.spliterator(), false)
                                .map(RealFilesUploadTest::error)
                                .toList())
                .isEqualTo(file.errors());
        for (var part : file.said()) {
            Assertions.assertThat(errors.findValuesAsText("message"))
                    .anyMatch(message -> message.contains(part));
        }
    }

    private static String error(JsonNode error) {
        return error.required("row").asText()
                + " "
                + error.required("column").textValue()
                + " "
                + error.required("code").asText();
    }

    private static Answer upload(RealFile file, String parameter) {
        var charset = file.charset() == null ? "" : "&charset=" + file.charset();
        return portal.admin()
                .send(
                        UPLOAD + "?" + parameter + charset,
                        new Multipart().file("csv_file", file.file(), bytes(file)));
    }

    private static byte[] bytes(RealFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
