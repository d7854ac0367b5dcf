package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.TestAccounts;

/// What staff is told of members beside their accounts: what they got, fetched and did.
class MemberRecordsContractTest {
    private static final String MEMBERS = "/api/admin/members";
    private static RunningPortal portal;
    private Member ann;
    private String distribution;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        ann = portal.accounts().member("ann", Tier.SILVER);
        portal.accounts().member("bob", Tier.AFFILIATE);
        distribution = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 20));
        portal.admin().distribute(distribution);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static JsonNode listed(String query, int index) {
        return portal.support().get(MEMBERS + query).json().required("members").get(index);
    }

    private static List<String> names(String query) {
        return portal.support()
                .get(MEMBERS + query)
                .json()
                .required("members")
                .findValuesAsText("username");
    }

    @Test
    void theListTellsWhatBecameOfEachMember() {
        var before = listed("", 0);
        assertThat(fieldsOf(before))
                .containsExactlyInAnyOrder(
                        "member_address",
                        "username",
                        "email",
                        "tier",
                        "status",
                        "lead_emails",
                        "files",
                        "leads",
                        "last_file_at",
                        "last_download_at",
                        "last_sign_in_at",
                        "invited");
        assertThat(before.required("files").asInt()).isEqualTo(1);
        assertThat(before.required("leads").asInt()).isEqualTo(20);
        assertThat(before.required("last_file_at").asText()).endsWith("Z");
        assertThat(before.required("last_download_at").isNull()).isTrue();
        assertThat(listed("", 1).required("last_file_at").isNull()).isTrue();

        portal.stranger().signIn("ann", TestAccounts.PASSWORD);
        portal.as(ann).download(portal.fileIdsOf(ann).getFirst());

        assertThat(listed("", 0).required("last_download_at").asText()).endsWith("Z");
        assertThat(listed("", 0).required("last_sign_in_at").asText()).endsWith("Z");
        assertThat(before.required("invited").asText()).isEqualTo("none");
        portal.admin()
                .post(
                        MEMBERS,
                        "{\"username\":\"Cat\",\"email\":\"cat@example.org\",\"tier\":\"gold\"}");
        assertThat(listed("?q=cat", 0).required("invited").asText()).isEqualTo("pending");
    }

    @Test
    void thoseWhoNeverDidSomethingAreFoundAndSorted() {
        portal.accounts().member("dan", Tier.GOLD);

        assertThat(names("?never_downloaded=true")).containsExactly("ann");
        assertThat(names("?never_downloaded=false&sort=-last_file_at"))
                .containsExactly("ann", "dan", "bob");
        assertThat(names("?never_signed_in=true&tier=gold")).containsExactly("dan");
        portal.as(ann).download(portal.fileIdsOf(ann).getFirst());
        assertThat(names("?never_downloaded=true")).isEmpty();
        assertThat(names("?sort=-last_download_at&limit=1")).containsExactly("ann");
        for (var wrong : List.of("never_downloaded=yes", "never_signed_in=", "format=xml")) {
            assertThat(portal.support().get(MEMBERS + "?" + wrong)).isProblem(400);
        }
    }

    @Test
    void theListIsThereAsCsvWithAllThatTheFiltersSelect() {
        portal.accounts().members(101, Tier.GOLD);

        var csv = portal.support().get(MEMBERS + "?format=csv&tier=gold&limit=1");

        assertThat(csv).hasStatus(200).hasHeader("Content-Type", "text/csv; charset=utf-8");
        assertThat(csv.header("Content-Disposition")).contains("members.csv");
        var lines = csv.text().split("\r\n");
        assertThat(lines).hasSize(102);
        assertThat(lines[0])
                .isEqualTo(
                        "member_address,username,email,tier,status,lead_emails,files,leads,"
                                + "last_file_at,last_download_at,last_sign_in_at,invited");
        assertThat(portal.support().get(MEMBERS + "?format=csv&q=nobody").text().split("\r\n"))
                .hasSize(1);
        assertThat(portal.as(ann).get(MEMBERS + "?format=csv")).isProblem(403);
    }

    @Test
    void aMembersFilesSayWhyTheyHoldNoMoreAndWhatBecameOfTheMail() {
        var files = portal.support().get(MEMBERS + "/" + ann.address() + "/files?limit=5");

        assertThat(files).hasStatus(200).hasExactly("files total_count page limit total_pages");
        var file = files.json().required("files").get(0);
        assertThat(fieldsOf(file))
                .containsExactlyInAnyOrder(
                        "file_id",
                        "filename",
                        "source_filename",
                        "distribution_id",
                        "round",
                        "created_at",
                        "lead_count",
                        "quota",
                        "fill_ratio",
                        "bound_by",
                        "why",
                        "download_count",
                        "downloaded_at",
                        "mail");
        assertThat(file.required("source_filename").asText()).isEqualTo("leads.csv");
        assertThat(file.required("distribution_id").asText()).isEqualTo(distribution);
        assertThat(file.required("quota").asInt()).isEqualTo(250);
        assertThat(file.required("fill_ratio").asDouble()).isEqualTo(0.08);
        assertThat(file.required("bound_by").asText()).isEqualTo("distinctness");
        assertThat(file.required("why").asText()).isEqualTo("Gets every lead there is to give.");
        assertThat(file.required("mail").required("state").asText()).isEqualTo("waiting");
        assertThat(portal.support().get(MEMBERS + "/nobody/files")).isProblem(404);
        assertThat(portal.as(ann).get(MEMBERS + "/" + ann.address() + "/files")).isProblem(403);
    }

    @Test
    void aMembersHistoryTellsWhoDidWhatLatestFirst() {
        var one = MEMBERS + "/" + ann.address();
        portal.admin().patch(one, "{\"tier\":\"gold\"}");
        portal.admin().patch(one, "{\"status\":\"" + MemberStatus.SUSPENDED.code() + "\"}");

        var history = portal.support().get(one + "/history");

        assertThat(history).hasStatus(200).hasExactly("entries total_count page limit total_pages");
        var entries = history.json().required("entries");
        assertThat(entries.get(0).required("after").toString())
                .isEqualTo("{\"status\":\"suspended\"}");
        assertThat(entries.get(1).required("before").toString()).isEqualTo("{\"tier\":\"silver\"}");
        assertThat(entries.get(1).required("actor").asText()).isEqualTo(RunningPortal.ADMIN);
        assertThat(entries.get(1).required("action").asText()).isEqualTo("member_changed");
        assertThat(portal.support().get(one + "/history?sort=at")).isProblem(400);
    }
}
