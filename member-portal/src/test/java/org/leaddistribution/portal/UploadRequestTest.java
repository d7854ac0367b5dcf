package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.Multipart;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.settings.Setting;

/// How a request with a file may look: its parts, its size, the name of the file.
class UploadRequestTest {
    private static final String UPLOAD = "/api/admin/leads/upload";
    private static final int LIMIT_BYTES = 200_000;
    private static RunningPortal portal;
    private static int drawn = 1_000;

    @BeforeAll
    static void open() {
        var limit = Integer.toString(LIMIT_BYTES);
        portal = RunningPortal.start(Map.of(Setting.MAX_UPLOAD_BYTES, limit));
        portal.accounts().member("ann", Tier.BRONZE);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    /// One lead nobody uploaded before.
    private static String freshLead() {
        drawn++;
        return LeadsCsv.numbered(drawn, drawn);
    }

    @Test
    void theSizeLimitIsExactToTheByte() {
        var csv = freshLead() + "Long," + LeadsCsv.email(900_000) + ",There\r\n";
        var filled = csv + ",,\r\n".repeat((LIMIT_BYTES - csv.length()) / 4);
        var exact = filled + "\n".repeat(LIMIT_BYTES - filled.length());

        assertThat(portal.admin().upload("big.csv", exact + "\n")).isProblem(413);
        assertThat(portal.admin().upload("big.csv", exact)).hasStatus(201);
        assertThat(portal.admin().upload("big.csv", exact.repeat(10))).isProblem(413);
    }

    @RepeatedTest(20)
    void whoIsStillSendingAFileThatIsTooLargeSeesTheRefusal() {
        assertThat(portal.admin().upload("big.csv", " ".repeat(8 << 20))).isProblem(413);
    }

    @Test
    void exactlyOneCsvFilePartIsTaken() {
        var bytes = freshLead().getBytes(StandardCharsets.UTF_8);

        assertThat(portal.admin().send(UPLOAD, new Multipart())).isProblem(400, "csv_file");
        assertThat(portal.admin().send(UPLOAD, new Multipart().file("file", "a.csv", bytes)))
                .isProblem(400, "csv_file");
        assertThat(
                        portal.admin()
                                .send(
                                        UPLOAD,
                                        new Multipart()
                                                .file("csv_file", "a.csv", bytes)
                                                .file("csv_file", "b.csv", bytes)))
                .isProblem(400, "csv_file");
        assertThat(
                        portal.admin()
                                .send(
                                        UPLOAD,
                                        new Multipart()
                                                .field("note", "hello")
                                                .file("csv_file", "a.csv", bytes)))
                .isProblem(400, "note is not known");
        assertThat(
                        portal.admin()
                                .send(
                                        UPLOAD,
                                        new Multipart()
                                                .field("_", "anything")
                                                .file("csv_file", "a.csv", bytes)))
                .hasStatus(201);
    }

    @Test
    void whatIsNotMultipartIs415() {
        var csv = freshLead().getBytes(StandardCharsets.UTF_8);
        assertThat(portal.admin().send("POST", UPLOAD, csv, "Content-Type", "text/csv"))
                .isProblem(415);
        assertThat(portal.admin().post(UPLOAD, "{}")).isProblem(415);
        assertThat(portal.admin().post(UPLOAD, "")).isProblem(415);
    }

    @Test
    void aBrokenMultipartBodyIsRefused() {
        var cut = "------a-boundary-that-no-file-holds\r\nContent-Disposition: form-data; na";
        assertThat(sent(cut, Multipart.CONTENT_TYPE)).isProblem(400);
        assertThat(sent(cut, "multipart/form-data")).isProblem(400);
        assertThat(sent("", Multipart.CONTENT_TYPE)).isProblem(400);
    }

    private static Answer sent(String body, String contentType) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return portal.admin().send("POST", UPLOAD, bytes, "Content-Type", contentType);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/x.csv | x.csv",
                "C:\\temp\\x.csv | x.csv",
                "\u041B\u0438\u0434\u044B.csv | \u041B\u0438\u0434\u044B.csv",
                "<script>.csv | <script>.csv",
            })
    void fileNamesAreReducedToTheirBase(String sent, String kept) {
        assertThat(portal.admin().upload(sent, freshLead()).field("filename")).isEqualTo(kept);
    }

    @Test
    void aFileNameCannotSmuggleHeaders() {
        var content = freshLead().getBytes(StandardCharsets.UTF_8);
        var body =
                new Multipart()
                        .part(
                                "csv_file",
                                "; filename=\"a\\\"; name=\\\"b%0D%0AX: y.csv\"",
                                content);

        var answer = portal.admin().send(UPLOAD, body);

        assertThat(answer).hasStatus(201);
        assertThat(answer.field("filename")).doesNotContain("\r", "\n").endsWith(".csv");
        assertThat(answer.header("X")).isEmpty();
    }
}
