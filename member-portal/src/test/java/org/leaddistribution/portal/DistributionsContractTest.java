package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;

/// `/api/admin/leads/distributions`.
class DistributionsContractTest {
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        portal.accounts().members(2, Tier.BRONZE);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static String queued(int leads) {
        return portal.admin().queued("leads.csv", LeadsCsv.numbered(1, leads));
    }

    @Test
    void theListShowsEveryFieldNewestFirst() {
        var older = queued(150);
        var newer = portal.admin().queued("more.csv", LeadsCsv.numbered(500, 501));

        var list = portal.support().get("/api/admin/leads/distributions");

        assertThat(list)
                .hasStatus(200)
                .hasExactly("distributions total_count page limit total_pages");
        assertThat(list.json().required("limit").asInt()).isEqualTo(20);
        assertThat(list.json().required("distributions").findValuesAsText("distribution_id"))
                .containsExactly(newer, older);
    }

    @Test
    void anItemHasEveryFieldAndAddsUpItsRounds() {
        var id = queued(150);
        portal.admin().distribute(id);
        portal.admin().distribute(id, "\"next\"");

        var item =
                portal.support()
                        .get("/api/admin/leads/distributions")
                        .json()
                        .required("distributions")
                        .get(0);

        assertThat(fieldsOf(item))
                .contains(
                        "distribution_id filename total_leads status uploaded_by uploaded_at processing_started_at processing_completed_at eligible_members estimated_weeks distributions_made rounds members_served error_message warnings"
                                .split(" "));
        assertThat(item.required("distributions_made").asInt()).isEqualTo(300);
        assertThat(item.required("members_served").asInt()).isEqualTo(2);
        assertThat(item.required("rounds")).hasSize(2);
        assertThat(item.required("rounds").get(0).required("missing_leads").asInt()).isZero();
        assertThat(item.required("rounds").get(1).required("missing_leads").asInt()).isEqualTo(50);
        assertThat(item.required("uploaded_by").asText()).isEqualTo("adele");
        assertThat(item.required("uploaded_at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(Instant.parse(item.required("processing_completed_at").asText()))
                .isAfterOrEqualTo(Instant.parse(item.required("processing_started_at").asText()));
    }

    @Test
    void beforeItsRunAnItemHasNoTimesAndNoRounds() {
        var queued = portal.admin().distribution(queued(3)).json();

        assertThat(queued.required("processing_started_at").isNull()).isTrue();
        assertThat(queued.required("error_message").isNull()).isTrue();
        assertThat(queued.required("rounds")).isEmpty();
    }

    @Test
    void oneDistributionShowsWhatEachMemberGotInEachRound() {
        var id = queued(150);
        portal.admin().distribute(id);

        var members =
                portal.support()
                        .distribution(id)
                        .json()
                        .required("rounds")
                        .get(0)
                        .required("members");

        assertThat(members.findValuesAsText("username"))
                .containsExactlyInAnyOrder("bronze1", "bronze2");
        assertThat(fieldsOf(members.get(0)))
                .containsExactlyInAnyOrder(
                        "member_address username tier quota share fill_ratio bound_by why"
                                .split(" "));
        assertThat(members.get(0).required("share").asInt()).isEqualTo(100);
        assertThat(members.get(0).required("bound_by").asText()).isEqualTo("quota");
    }

    @Test
    void eligibleMembersIsTheLatestCount() {
        var id = queued(150);
        portal.accounts().member("late", Tier.GOLD);
        portal.admin().distribute(id);

        assertThat(portal.admin().distribution(id).json().required("eligible_members").asInt())
                .isEqualTo(3);
    }
}
