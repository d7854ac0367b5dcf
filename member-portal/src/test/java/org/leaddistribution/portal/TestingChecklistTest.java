package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Copies;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;

/// The testing checklist of the requirements, item by item; mail is in [DistributionMailTest].
class TestingChecklistTest {
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void uploadCsvWithValidData() {
        portal.accounts().members(2, Tier.BRONZE);

        var uploaded = portal.admin().upload("leads.csv", LeadsCsv.numbered(1, 1_000)).json();

        assertThat(uploaded.required("total_leads").asInt()).isEqualTo(1_000);
        assertThat(uploaded.required("eligible_members").asInt()).isEqualTo(2);
        assertThat(uploaded.required("estimated_weeks").asInt()).isEqualTo(10);
        assertThat(uploaded.required("status").asText()).isEqualTo("queued");
    }

    @Test
    void uploadCsvWithMissingHeaders() {
        var answer = portal.admin().upload("leads.csv", "Name,Email\r\nAnn,ann@example.org\r\n");

        assertThat(answer).isProblem(400, "Address");
        assertThat(answer.json().required("total_errors").asInt()).isEqualTo(1);
        assertThat(answer.json().required("errors").get(0).required("row").asInt()).isEqualTo(1);
    }

    @Test
    void uploadCsvWithEmptyRows() {
        var csv = LeadsCsv.numbered(1, 2) + "\r\n,,\r\n" + "Last,last@example.org,There\r\n\r\n";

        var uploaded = portal.admin().upload("leads.csv", csv).json();

        assertThat(uploaded.required("total_leads").asInt()).isEqualTo(3);
        assertThat(uploaded.required("blank_rows").asInt()).isEqualTo(3);
    }

    @Test
    void distributeToBronzeMembers() {
        assertThat(dealtTo(Tier.BRONZE)).hasSize(100);
    }

    @Test
    void distributeToSilverMembers() {
        assertThat(dealtTo(Tier.SILVER)).hasSize(250);
    }

    @Test
    void distributeToGoldMembers() {
        assertThat(dealtTo(Tier.GOLD)).hasSize(500);
    }

    private List<String> dealtTo(Tier tier) {
        var member = portal.accounts().member("ann", tier);
        distribute(1, 600);
        return LeadsCsv.emailsIn(portal.downloads(member).getFirst());
    }

    @Test
    void verifyLeadCountLimitsPerTier() {
        var accounts = portal.accounts();
        var members = List.of(accounts.member("b", Tier.BRONZE), accounts.member("g", Tier.GOLD));
        var id = distribute(1, 2_000);
        assertThat(portal.admin().distribute(id, "\"next\"")).hasStatus(200);

        assertThat(portal.downloads(members.getFirst()))
                .extracting(this::rows)
                .containsExactly(100, 100);
        assertThat(portal.downloads(members.getLast()))
                .extracting(this::rows)
                .containsExactly(500, 500);
    }

    @Test
    void verifyNoDuplicateAssignments() {
        var members = portal.accounts().members(3, Tier.BRONZE);
        distribute(1, 150);
        distribute(100, 250);
        var last = distribute(1, 320);
        portal.admin().distribute(last, "\"next\"");

        var copies = Copies.heldBy(portal, members);

        copies.mustKeepTheRules();
        assertThat(copies.total()).isEqualTo(3 * 320);
    }

    @Test
    void verifyMaximum10DistributionsPerLead() {
        var members = portal.accounts().members(12, Tier.BRONZE);
        var first = distribute(1, 40);
        distribute(21, 60);
        portal.admin().distribute(first, "\"next\"");

        var copies = Copies.heldBy(portal, members);

        copies.mustKeepTheRules();
        assertThat(copies.byProspect())
                .hasSize(60)
                .allSatisfy((_, held) -> assertThat(held).isEqualTo(10));
    }

    @Test
    void downloadCsvFile() {
        var ann = portal.accounts().member("ann", Tier.BRONZE);
        var csv = LeadsCsv.HEADER + "\"Ann \"\"A\"\" Li\",ann@example.org,\"1, Main\nStreet\"\n";
        var id = portal.admin().queued("leads.csv", csv);
        portal.admin().distribute(id);

        var answer = portal.as(ann).download(portal.fileIdsOf(ann).getFirst());

        assertThat(answer)
                .hasStatus(200)
                .hasHeader("Content-Type", "text/csv; charset=utf-8")
                .hasHeader(
                        "Content-Disposition", "attachment; filename=\"leads_ann_" + id + ".csv\"");
        assertThat(answer.text().lines())
                .containsExactly(
                        "Name,Email,Address",
                        "\"Ann \"\"A\"\" Li\",\"ann@example.org\",\"1, Main",
                        "Street\"");
    }

    @Test
    void verifyDownloadCountIncrements() {
        var ann = portal.accounts().member("ann", Tier.BRONZE);
        distribute(1, 5);

        assertThat(Stream.of(1, 2, 3).map(_ -> portal.downloads(ann).getFirst()).distinct())
                .hasSize(1);

        var file = portal.as(ann).files().json().required("csv_files").get(0);
        assertThat(file.required("download_count").asInt()).isEqualTo(3);
        assertThat(file.required("downloaded").asBoolean()).isTrue();
        assertThat(file.required("downloaded_at").asText()).endsWith("Z");
    }

    @Test
    void testWithInsufficientLeads() {
        var accounts = portal.accounts();
        var members =
                Stream.of(
                                accounts.members(5, Tier.BRONZE),
                                accounts.members(2, Tier.SILVER),
                                accounts.members(1, Tier.GOLD))
                        .flatMap(List::stream)
                        .toList();
        distribute(1, 100);

        assertThat(members).allSatisfy(member -> assertThat(received(member)).isEqualTo(100));
        Copies.heldBy(portal, members).mustKeepTheRules();
    }

    @Test
    void testWithNoEligibleMembers() {
        portal.accounts().member("free", Tier.AFFILIATE);
        var uploaded = portal.admin().upload("leads.csv", LeadsCsv.numbered(1, 5));
        var done = portal.admin().distribute(uploaded.field("distribution_id"));

        assertThat(uploaded.json().required("estimated_weeks").isNull()).isTrue();
        assertThat(done).hasStatus(200);
        assertThat(done.field("status")).isEqualTo("completed");
        assertThat(done.json().required("distributions_made").asInt()).isZero();
        assertThat(done.json().required("warnings")).isNotEmpty();
    }

    @Test
    void verifySuspendedMembersExcluded() {
        var suspended = portal.accounts().member("sue", Tier.GOLD, MemberStatus.SUSPENDED);
        distribute(1, 10);
        assertThat(portal.stranger().signIn("sue", "correct horse battery")).isProblem(401);

        portal.admin().patch("/api/admin/members/0xsue", "{\"status\":\"active\"}");

        assertThat(received(suspended)).isZero();
    }

    @Test
    void verifyFreeTierMembersExcluded() {
        var accounts = portal.accounts();
        var free =
                List.of(
                        accounts.member("a", Tier.AFFILIATE),
                        accounts.member("v", Tier.VIP_AFFILIATE));
        var paying = accounts.member("p", Tier.BRONZE);
        distribute(1, 10);

        assertThat(free).allSatisfy(member -> assertThat(received(member)).isZero());
        assertThat(received(paying)).isEqualTo(10);
    }

    /// Uploads leads and deals their first round.
    private String distribute(int first, int last) {
        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(first, last));
        assertThat(portal.admin().distribute(id)).hasStatus(200);
        return id;
    }

    private int received(Member member) {
        return portal.downloads(member).stream().mapToInt(this::rows).sum();
    }

    private int rows(String file) {
        return LeadsCsv.emailsIn(file).size();
    }
}
