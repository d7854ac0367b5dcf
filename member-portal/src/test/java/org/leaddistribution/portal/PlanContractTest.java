package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;

/// `GET …/distributions/{id}/plan`, distributing by its hash, and `GET …/leads/prospect`.
class PlanContractTest {
    private static RunningPortal portal;
    private List<Member> members = List.of();

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        members = portal.accounts().members(2, Tier.BRONZE);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static String queued(int leads) {
        return portal.admin().queued("leads.csv", LeadsCsv.numbered(1, leads));
    }

    private static Answer plan(String id) {
        return portal.support().get("/api/admin/leads/distributions/" + id + "/plan");
    }

    private static Answer distribute(String id, String hash) {
        var body = "{\"plan_hash\":\"" + hash + "\"}";
        return portal.admin().post("/api/admin/leads/distribute/" + id, body);
    }

    @Test
    void thePlanShowsWhatARunThenWrites() {
        var id = queued(150);

        var plan = plan(id);

        assertThat(plan)
                .hasStatus(200)
                .hasExactly(
                        "plan_hash distribution_id round status total eligible_members members_served quotas missing_leads proven members copies_histogram warnings");
        assertThat(plan.field("plan_hash")).matches("[0-9a-f]{64}");
        assertThat(plan.json().required("total").asInt()).isEqualTo(200);
        assertThat(plan.json().required("proven").asBoolean()).isTrue();
        assertThat(fieldsOf(plan.json().required("members").get(0)))
                .containsExactlyInAnyOrder(
                        "member_address username tier quota share fill_ratio bound_by why"
                                .split(" "));
        assertThat(plan(id).text()).isEqualTo(plan.text());
        assertThat(portal.admin().distribution(id).field("status")).isEqualTo("queued");

        var run = distribute(id, plan.field("plan_hash"));
        assertThat(run).hasStatus(200);
        assertThat(run.field("plan_hash")).isEqualTo(plan.field("plan_hash"));
        assertThat(membersOfRound(id, 0)).isEqualTo(plan.json().required("members"));
    }

    private static JsonNode membersOfRound(String id, int index) {
        var rounds = portal.support().get("/api/admin/leads/distributions/" + id).json();
        return rounds.required("rounds").get(index).required("members");
    }

    @Test
    void manyWhoAskAtOnceAreShownTheSamePlan() throws Exception {
        var id = queued(150);
        var answers = new ArrayList<Answer>();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> look = () -> plan(id);
            for (var one : crowd.invokeAll(Collections.nCopies(12, look))) {
                answers.add(one.get());
            }
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).hasStatus(200))
                .extracting(Answer::text)
                .containsOnly(plan(id).text());
    }

    @Test
    void theNextRoundHasAPlanAndEveryRoundThatWasRunKeepsItsReasons() {
        var id = queued(150);
        portal.admin().distribute(id);

        var plan = plan(id);
        assertThat(plan.json().required("round").asInt()).isEqualTo(2);
        assertThat(distribute(id, plan.field("plan_hash"))).hasStatus(200);

        assertThat(membersOfRound(id, 0).findValuesAsText("bound_by"))
                .containsExactly("quota", "quota");
        assertThat(membersOfRound(id, 1).findValuesAsText("bound_by"))
                .containsExactly("distinctness", "distinctness");
        assertThat(membersOfRound(id, 1).get(0).required("why").required("already_held").asInt())
                .isEqualTo(100);
    }

    @Test
    void aPlanThatIsOutOfDateIsRefusedWithEveryChange() {
        var id = queued(150);
        var hash = plan(id).field("plan_hash");
        var bob = members.getFirst();
        portal.admin().patch("/api/admin/members/" + bob.address(), "{\"tier\":\"gold\"}");
        portal.accounts().members(1, Tier.SILVER);

        var refused = distribute(id, hash);

        assertThat(refused).isProblem(409, "out of date");
        var changes = refused.json().required("changes");
        assertThat(changes.findValuesAsText("kind")).containsExactlyInAnyOrder("tiers", "members");
        var tier = changes.get(0).has("from") ? changes.get(0) : changes.get(1);
        assertThat(tier.required("username").asText()).isEqualTo(bob.username());
        assertThat(tier.required("from").asText()).isEqualTo("bronze");
        assertThat(tier.required("to").asText()).isEqualTo("gold");
        assertThat(portal.admin().distribution(id).field("status")).isEqualTo("queued");
        assertThat(distribute(id, plan(id).field("plan_hash"))).hasStatus(200);
    }

    @Test
    void aPlanIsRunOnceAndOnlyForItsDistribution() {
        var id = queued(10);
        var other = portal.admin().queued("more.csv", LeadsCsv.numbered(500, 501));
        var hash = plan(id).field("plan_hash");

        assertThat(distribute(other, hash)).isProblem(409, "previewed");
        assertThat(distribute(id, hash)).hasStatus(200);
        var again = distribute(id, hash);
        assertThat(again).isProblem(409, "Round 1 has been dealt");
        assertThat(again.json().required("changes").findValuesAsText("kind"))
                .containsExactly("round");
    }

    @Test
    void membersSeeNoPlansAndUnknownOnesAreNotFound() {
        var path = "/api/admin/leads/distributions/" + queued(10) + "/plan";

        assertThat(portal.as(members.getFirst()).get(path)).isProblem(403);
        assertThat(plan("00000000-0000-7000-8000-000000000000")).isProblem(404);
    }

    @Test
    void supportFindsWhoHasAProspect() {
        var id = queued(10);
        portal.admin().distribute(id);

        var email = LeadsCsv.emailsIn(portal.downloads(members.getFirst()).getFirst()).getFirst();
        var found = portal.support().get("/api/admin/leads/prospect?email=" + email);

        assertThat(found).hasStatus(200).hasExactly("copies copies_left cap leads given_to");
        assertThat(found.json().required("copies").asInt()).isEqualTo(2);
        assertThat(found.json().required("copies_left").asInt()).isEqualTo(8);
        var copy = found.json().required("given_to").get(0);
        assertThat(fieldsOf(copy))
                .containsExactlyInAnyOrder(
                        "member_address username tier assigned_at lead_id distribution_id round file_id filename"
                                .split(" "));
        assertThat(copy.required("distribution_id").asText()).isEqualTo(id);
        var byLead =
                portal.support()
                        .get(
                                "/api/admin/leads/prospect?lead_id="
                                        + copy.required("lead_id").asText());
        assertThat(byLead.text()).isEqualTo(found.text());
        assertThat(portal.as(members.getFirst()).get("/api/admin/leads/prospect?email=" + email))
                .isProblem(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?email=", "?email=a@x.org&lead_id=b", "?email=a@x.org&email=b@x.org"})
    void oneProspectIsToBeNamed(String query) {
        assertThat(portal.support().get("/api/admin/leads/prospect" + query)).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?email=nobody@example.org", "?email=%00", "?lead_id=..%2F"})
    void strangersAreNotFound(String query) {
        assertThat(portal.support().get("/api/admin/leads/prospect" + query)).isProblem(404);
    }
}
