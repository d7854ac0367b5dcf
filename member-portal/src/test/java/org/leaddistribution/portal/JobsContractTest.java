package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.jobs.Job;
import org.leaddistribution.jobs.Job.Kind;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.RunningPortal;

/// What takes longer than a request waits is answered with where to ask for it.
class JobsContractTest {
    private static final String IMPORT = "/api/admin/members/import";
    private static final String TWO =
            "username,email,tier\nbob,bob@example.org,gold\ncat,cat@example.org,silver\n";

    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.thatNeverWaits();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Answer imported(String query, String csv) {
        return portal.admin().upload(IMPORT + query, "members.csv", csv);
    }

    private static JsonNode ended(Answer accepted) {
        assertThat(accepted).hasStatus(202);
        var location = accepted.header("Location");
        Eventually.holds(
                "the job ends", Duration.ofMinutes(1), () -> !state(location).equals("running"));
        return portal.admin().get(location).json();
    }

    private static String state(String location) {
        return portal.admin().get(location).json().required("state").asText();
    }

    @Test
    void anImportThatTakesLongIsAskedAboutUntilItIsDone() {
        var accepted = imported("", TWO);

        assertThat(fieldsOf(accepted.json()))
                .containsExactlyInAnyOrder(
                        "job_id", "kind", "state", "done", "total", "result", "problem");
        assertThat(accepted.header("Location"))
                .isEqualTo("/api/jobs/" + accepted.json().required("job_id").asText());
        var job = ended(accepted);
        assertThat(job.required("kind").asText()).isEqualTo("member_import");
        assertThat(job.required("state").asText()).isEqualTo("done");
        assertThat(job.required("done").asInt()).isEqualTo(2);
        assertThat(job.required("total").asInt()).isEqualTo(2);
        assertThat(job.required("problem").isNull()).isTrue();
        assertThat(job.required("result").required("created").asInt()).isEqualTo(2);
        assertThat(portal.stored("members")).isEqualTo(2);
    }

    @Test
    void aRefusalIsToldAsTheRequestWouldHaveBeenTold() {
        var accepted = imported("", TWO.replace("cat@", "cat"));
        var job = ended(accepted);

        assertThat(job.required("state").asText()).isEqualTo("failed");
        assertThat(job.required("done").asInt()).isZero();
        assertThat(job.required("result").isNull()).isTrue();
        var problem = job.required("problem");
        assertThat(problem.required("status").asInt()).isEqualTo(400);
        assertThat(problem.required("detail").asText()).startsWith("Nothing was changed");
        assertThat(problem.required("errors")).hasSize(1);
        assertThat(problem.required("request_id").asText())
                .isEqualTo(accepted.header("X-Request-Id"));
        assertThat(portal.stored("members")).isZero();
    }

    @Test
    void aDryRunTellsWhatItWouldDo() {
        var job = ended(imported("?dry_run=true&mode=sync", TWO));

        assertThat(job.required("state").asText()).isEqualTo("done");
        assertThat(job.required("result").required("created").asInt()).isEqualTo(2);
        assertThat(portal.stored("members")).isZero();
    }

    @Test
    void aJobIsForItsStarterAndForAdmins() {
        var id = portal.application().store().jobs().start(Kind.MEMBER_IMPORT, new Username("sam"));
        var another =
                portal.application().store().jobs().start(Kind.MEMBER_IMPORT, new Username("x"));
        portal.accounts().member("ann", Tier.GOLD);

        assertThat(portal.admin().get(path(id))).hasStatus(200);
        assertThat(portal.support().get(path(id))).hasStatus(200);
        assertThat(portal.support().get(path(another))).isProblem(404, "30 days");
        assertThat(portal.as("ann").get(path(id))).hasStatus(403);
        assertThat(portal.admin().get(path(Job.Id.create()))).isProblem(404, "No job");
        assertThat(portal.admin().get("/api/jobs/%24gt")).isProblem(404, "No job");
    }

    private static String path(Job.Id id) {
        return "/api/jobs/" + id;
    }
}
