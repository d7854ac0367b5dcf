package org.leaddistribution.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.Multipart;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.settings.Setting;

/// `POST /api/admin/leads/upload`, and taking an upload back.
class UploadContractTest {
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
    void anUploadAnswersWithWhatWasFound() {
        portal.admin().queued("earlier.csv", LeadsCsv.numbered(1, 2));
        var csv = LeadsCsv.numbered(2, 4) + "Again,LEAD3@example.org,Here\r\n,,\r\n";

        var answer = portal.admin().upload("my leads.csv", csv);

        assertThat(answer)
                .hasStatus(201)
                .hasExactly(
                        "distribution_id total_leads eligible_members estimated_weeks status filename title blank_rows duplicate_rows known_rows rejected_rows test_rows columns kept_columns header_row warnings");
        var json = answer.json();
        assertThat(json.required("total_leads").asInt()).isEqualTo(3);
        assertThat(json.required("duplicate_rows").asInt()).isEqualTo(1);
        assertThat(json.required("known_rows").asInt()).isEqualTo(1);
        assertThat(json.required("blank_rows").asInt()).isEqualTo(1);
        assertThat(json.required("rejected_rows").asInt()).isZero();
        assertThat(json.required("filename").asText()).isEqualTo("my leads.csv");
    }

    @Test
    void aNoticeIsAWarningWithACode() {
        var answer = portal.admin().upload("semi.csv", freshLead().replace(',', ';'));

        assertThat(answer).hasStatus(201);
        var warning = answer.json().required("warnings").get(0);
        assertThat(fieldsOf(warning)).containsExactlyInAnyOrder("code message".split(" "));
    }

    @Test
    void badRowsAreNamedAndNothingIsStored() {
        var before = stored();
        var csv = LeadsCsv.numbered(50, 52) + "No Mail,,Here\r\nTwo,a@@b,Here\r\n";

        var answer = portal.admin().upload("bad.csv", csv);

        assertThat(answer).isProblem(400);
        assertThat(fieldsOf(answer.json()))
                .containsExactlyInAnyOrder(
                        "type title status detail request_id errors total_errors".split(" "));
        assertThat(answer.json().required("total_errors").asInt()).isEqualTo(2);
        var first = answer.json().required("errors").get(0);
        assertThat(fieldsOf(first)).containsExactlyInAnyOrder("row column code message".split(" "));
        assertThat(first.required("row").asInt()).isEqualTo(5);
        assertThat(first.required("column").asText()).isEqualTo("Email");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void ofManyErrorsTheFirstHundredAreShownAndAllCounted() {
        var answer =
                portal.admin().upload("bad.csv", LeadsCsv.HEADER + "X,no,Here\r\n".repeat(250));

        assertThat(answer).isProblem(400);
        assertThat(answer.json().required("errors")).hasSize(100);
        assertThat(answer.json().required("total_errors").asInt()).isEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource({"leads.pdf, .csv", "leads.csv.exe, .csv", "leads, .csv"})
    void otherEndingsAreRefused(String name, String saying) {
        assertThat(portal.admin().upload(name, freshLead())).isProblem(400, saying);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF",
                " \r\n \r\n",
                "Name,Email,Address\r\n",
                "Name,Email,Address\r\n,,\r\n"
            })
    void anEmptyFileIsRefused(String csv) {
        assertThat(portal.admin().upload("empty.csv", csv)).isProblem(400, "Empty CSV");
    }

    @Test
    void theSameFileAgainIsAConflictUnlessWished() {
        var csv = freshLead();
        var id = portal.admin().queued("one.csv", csv);

        var refused = portal.admin().upload("other name.csv", csv);
        assertThat(refused).isProblem(409);
        assertThat(refused.field("distribution_id")).isEqualTo(id);
        assertThat(refused.field("code")).isEqualTo("uploaded_before");
        assertThat(portal.admin().upload(UPLOAD + "?again=false", "one.csv", csv)).isProblem(409);

        var wished = portal.admin().upload(UPLOAD + "?again=true", "one.csv", csv);
        assertThat(wished).hasStatus(201);
        assertThat(wished.json().required("known_rows").asInt()).isEqualTo(1);
    }

    @Test
    void ofTheSameFileSentManyTimesAtOnceOneIsTakenAndTheOthersNameIt() throws Exception {
        long leads = portal.stored("leads");
        var csv = LeadsCsv.numbered(90_000, 91_999);
        var answers = new ArrayList<Answer>();

        try (var admins = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> upload = () -> portal.admin().upload("crowd.csv", csv);
            for (var one : admins.invokeAll(Collections.nCopies(6, upload))) {
                answers.add(one.get());
            }
        }

        var taken = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(taken).hasSize(1);
        answers.removeAll(taken);
        for (var refused : answers) {
            assertThat(refused).isProblem(409, "uploaded before");
            assertThat(refused.field("distribution_id"))
                    .isEqualTo(taken.getFirst().field("distribution_id"));
        }
        assertThat(portal.stored("leads")).isEqualTo(leads + 2_000);
        assertThat(portal.stored("uploads")).isZero();
    }

    @Test
    void aWithdrawnUploadDoesNotCount() {
        var csv = freshLead();
        var id = portal.admin().queued("one.csv", csv);
        var path = "/api/admin/leads/distributions/" + id;

        assertThat(portal.admin().delete(path)).hasStatus(204);
        assertThat(portal.admin().delete(path)).isProblem(404);
        assertThat(portal.admin().get(path)).isProblem(404);
        var again = portal.admin().upload("one.csv", csv);
        assertThat(again).hasStatus(201);
        assertThat(again.json().required("known_rows").asInt()).isZero();
    }

    @Test
    void onlyAQueuedUploadCanBeTakenBack() {
        var id = portal.admin().queued("one.csv", freshLead());
        portal.admin().distribute(id);

        assertThat(portal.admin().delete("/api/admin/leads/distributions/" + id)).isProblem(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mode=fast",
                "mode=",
                "mode=strict&mode=lenient",
                "mode=STRICT",
                "charset=nonsense",
                "again=yes",
                "again=",
                "again=true&again=true",
                "dry_run=maybe",
                "header_row=0",
                "header_row=first",
                "title=",
                "charset=UTF-8&charset=UTF-8",
                "Mode=lenient"
            })
    void whatTheQueryMayNotSayIsRefused(String query) {
        assertThat(portal.admin().upload(UPLOAD + "?" + query, "q.csv", freshLead()))
                .isProblem(400);
    }

    @Test
    void columnsThatCannotBeFoundAreSaidWithWhatCouldBeRead() {
        var answer =
                portal.admin().upload("crm.csv", "Contact,Mail,Town\nAnn,ann@example.org,Leeds\n");

        assertThat(answer).isProblem(400, "name=HEADING&address=Town");
        assertThat(answer.json().required("code").asText()).isEqualTo("columns_missing");
        assertThat(answer.json().required("columns_found").toString())
                .isEqualTo("[\"Contact\",\"Mail\",\"Town\"]");
        assertThat(answer.json().required("suggested_columns").toString())
                .isEqualTo("{\"email\":[\"Mail\"],\"address\":[\"Town\"]}");
    }

    @Test
    void columnsAreChosenByTheQueryOrByFieldsOfTheForm() {
        var csv = "Contact,Mail,Town,Phone\n" + ("Ann,ann" + ++drawn + "@example.org,Leeds,1\n");
        var query = UPLOAD + "?name=Contact&address=Town&address=%23" + "1&keep=phone";

        var answer =
                portal.admin()
                        .send(
                                query,
                                new Multipart()
                                        .field("title", "Autumn fair")
                                        .field("email", "Mail")
                                        .file("csv_file", "crm.csv", csv.getBytes(UTF_8)));

        assertThat(answer).hasStatus(201);
        assertThat(answer.json().required("title").asText()).isEqualTo("Autumn fair");
        assertThat(answer.json().required("columns").toString())
                .isEqualTo(
                        "{\"name\":[\"Contact\"],\"email\":[\"Mail\"],\"address\":[\"Town\",\"Contact\"]}");
        assertThat(answer.json().required("kept_columns").toString()).isEqualTo("[\"Phone\"]");
        var item =
                portal.admin()
                        .get("/api/admin/leads/distributions/" + answer.field("distribution_id"))
                        .json();
        assertThat(item.required("title").asText()).isEqualTo("Autumn fair");
        assertThat(item.required("kept_columns").get(0).asText()).isEqualTo("Phone");
    }

    @Test
    void aDryRunTellsWhatWouldBeStoredAndStoresNothing() {
        var csv = freshLead();
        var before = stored();

        var answer = portal.admin().upload(UPLOAD + "?dry_run=true", "q.csv", csv);

        assertThat(answer).hasStatus(200);
        assertThat(answer.json().required("total_leads").asInt()).isEqualTo(1);
        assertThat(answer.json().required("distribution_id").isNull()).isTrue();
        assertThat(stored()).isEqualTo(before);
        var id = portal.admin().queued("q.csv", csv);
        var again = portal.admin().upload(UPLOAD + "?dry_run=true", "q.csv", csv);
        assertThat(again).hasStatus(200);
        assertThat(again.json().required("uploaded_before").asText()).isEqualTo(id);
    }

    @Test
    void aDryRunOfABadFileTellsItsErrors() {
        var csv = LeadsCsv.HEADER + "X,no,Here\r\n";

        var answer = portal.admin().upload(UPLOAD + "?dry_run=true", "bad.csv", csv);

        assertThat(answer).hasStatus(200);
        assertThat(answer.json().required("total_errors").asInt()).isEqualTo(1);
        assertThat(answer.json().required("errors").get(0).required("row").asInt()).isEqualTo(2);
        assertThat(answer.json().required("distribution_id").isNull()).isTrue();
    }

    @Test
    void modeStrictIsTheDefault() {
        assertThat(portal.admin().upload(UPLOAD + "?mode=strict", "q.csv", freshLead()))
                .hasStatus(201);
        assertThat(portal.admin().upload(UPLOAD + "?mode=strict", "q.csv", freshLead() + "X\r\n"))
                .isProblem(400);
    }

    @Test
    void modeLenientTakesTheGoodRowsAndHandsTheOthersBack() {
        var csv = freshLead() + "No Mail,,Here\r\n" + freshLead().lines().skip(1).findFirst().get();

        var answer = portal.admin().upload(UPLOAD + "?mode=lenient", "q.csv", csv);

        assertThat(answer).hasStatus(201);
        assertThat(answer.json().required("total_leads").asInt()).isEqualTo(2);
        assertThat(answer.json().required("rejected_rows").asInt()).isEqualTo(1);
        var rejects = portal.admin().get(rejectsOf(answer.field("distribution_id")));
        assertThat(rejects).hasStatus(200).hasHeader("Content-Type", "text/csv; charset=utf-8");
        assertThat(rejects.header("Content-Disposition"))
                .matches("attachment; filename=\".+\\.csv\"");
        assertThat(rejects.text().lines())
                .hasSize(2)
                .first()
                .isEqualTo("\uFEFF\"Name\",\"Email\",\"Address\",\"row\",\"reason\"");
        assertThat(rejects.text()).contains("\"No Mail\",\"\",\"Here\",\"3\",\"row 3, Email: ");
    }

    @Test
    void modeLenientRefusesAFileWithoutAGoodRow() {
        var before = stored();

        var answer =
                portal.admin()
                        .upload(UPLOAD + "?mode=lenient", "q.csv", LeadsCsv.HEADER + "X,no,Y");

        assertThat(answer).isProblem(400);
        assertThat(answer.json().required("total_errors").asInt()).isEqualTo(1);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whereNothingWasLeftOutThereIsNothingToFetch() {
        var id = portal.admin().queued("one.csv", freshLead());

        assertThat(portal.admin().get(rejectsOf(id))).isProblem(404, "Every row");
        assertThat(portal.admin().get(rejectsOf(UUID.randomUUID().toString()))).isProblem(404);
    }

    private static String rejectsOf(String id) {
        return "/api/admin/leads/distributions/" + id + "/rejects";
    }

    @Test
    void aChosenCharsetIsDecoded() {
        var latin = "Name,Email,Address\nZo\u00EB,zoe@example.org,Caf\u00E9\n";
        var bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        var body = new Multipart().file("csv_file", "latin.csv", bytes);

        assertThat(portal.admin().send(UPLOAD, body)).isProblem(400, "UTF-8");
        assertThat(portal.admin().send(UPLOAD + "?charset=ISO-8859-1", body)).hasStatus(201);
    }

    private static int stored() {
        return portal.admin()
                .get("/api/admin/leads/distributions")
                .json()
                .required("total_count")
                .asInt();
    }
}
