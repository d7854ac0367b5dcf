package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.Notice.NoticeId.OfFile;
import org.leaddistribution.notice.Outbox.DeliveryResult;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.round.FileId;

/// `/api/admin/leads/distributions/{id}/files`.
class DistributionFilesContractTest {
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        portal.accounts().members(3, Tier.BRONZE);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Answer files(String id, String query) {
        return portal.support().get("/api/admin/leads/distributions/" + id + "/files" + query);
    }

    private static List<JsonNode> listed(String id, String query) {
        var answer = files(id, query);
        assertThat(answer).hasStatus(200).hasExactly("files total_count page limit total_pages");
        var rows = new ArrayList<JsonNode>();
        answer.json().required("files").forEach(rows::add);
        return rows;
    }

    private static String twoRounds() {
        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 150));
        portal.admin().distribute(id);
        portal.admin().distribute(id, "\"next\"");
        return id;
    }

    @Test
    void everyFileSaysHowMuchItIsAndWhyWhoseItIsAndWhatBecameOfItsMail() {
        var id = twoRounds();

        var row = listed(id, "?round=2").getFirst();

        assertThat(fieldsOf(row))
                .containsExactlyInAnyOrder(
                        "file_id filename source_filename distribution_id round created_at lead_count quota fill_ratio bound_by why download_count downloaded_at mail member_address username tier"
                                .split(" "));
        assertThat(row.required("source_filename").asText()).isEqualTo("leads.csv");
        assertThat(row.required("distribution_id").asText()).isEqualTo(id);
        assertThat(row.required("round").asInt()).isEqualTo(2);
        assertThat(row.required("lead_count").asInt()).isEqualTo(50);
        assertThat(row.required("quota").asInt()).isEqualTo(100);
        assertThat(row.required("fill_ratio").asDouble()).isEqualTo(0.5);
        assertThat(row.required("bound_by").asText()).isEqualTo("distinctness");
        assertThat(row.required("why").asText()).endsWith(".");
        assertThat(row.required("downloaded_at").isNull()).isTrue();
        assertThat(row.required("tier").asText()).isEqualTo("bronze");
        assertThat(row.required("mail").toString())
                .isEqualTo("{\"state\":\"waiting\",\"sent_at\":null,\"last_error\":null}");
    }

    @Test
    void aMailThatFailedSaysWhy() {
        var id = twoRounds();
        var row = listed(id, "?round=1").getFirst();
        var mail = new OfFile(new FileId(row.required("file_id").asText()));
        var outbox = portal.application().store().outbox();
        outbox.claim(mail, 1);
        outbox.settle(mail, 1, new DeliveryResult.Dead(2, "550 no such user"));

        var told = listed(id, "?round=1").getFirst().required("mail");

        assertThat(told.required("state").asText()).isEqualTo("failed");
        assertThat(told.required("last_error").asText()).isEqualTo("550 no such user");
    }

    @Test
    void allRoundsComeOneAfterTheOtherPageByPage() {
        var id = twoRounds();

        assertThat(listed(id, ""))
                .extracting(row -> row.required("round").asInt())
                .containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(listed(id, "?page=2&limit=4"))
                .extracting(row -> row.required("round").asInt())
                .containsExactly(2, 2);
        assertThat(files(id, "?page=2&limit=4").json().required("total_pages").asInt())
                .isEqualTo(2);
        assertThat(listed(id, "?round=3")).isEmpty();
    }

    @Test
    void beforeItIsDealtThereAreNone() {
        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 3));

        assertThat(files(id, "").json().required("total_pages").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?round=0",
                "?round=-1",
                "?round=last",
                "?round=1&round=2",
                "?round=1234567890",
                "?page=0",
                "?limit=101",
                "?sort=round"
            })
    void whatIsNotUnderstoodIsRefused(String query) {
        assertThat(files(twoRounds(), query)).isProblem(400);
    }

    @Test
    void thereIsNoneOfWhatIsNotThere() {
        assertThat(files(DistributionId.create().value(), "")).isProblem(404);
        assertThat(files("17", "")).isProblem(404);
    }
}
