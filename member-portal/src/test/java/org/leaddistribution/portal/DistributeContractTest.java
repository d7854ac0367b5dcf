package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;

/// `POST /api/admin/leads/distribute/{distribution_id}`.
class DistributeContractTest {
    private static final String DISTRIBUTE = "/api/admin/leads/distribute/";
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

    private static void isRound(Answer answer, int round, int made) {
        assertThat(answer)
                .hasStatus(200)
                .hasExactly(
                        "message distribution_id status round distributions_made members_served plan_hash warnings");
        assertThat(answer.field("message")).isEqualTo("Lead distribution completed successfully");
        assertThat(answer.field("status")).isEqualTo("completed");
        assertThat(answer.field("plan_hash")).matches("[0-9a-f]{64}");
        assertThat(answer.json().required("round").asInt()).isEqualTo(round);
        assertThat(answer.json().required("distributions_made").asInt()).isEqualTo(made);
    }

    @Test
    void roundsAreDealtOneByOneAndAskedForAgain() {
        var id = queued(150);

        var first = portal.admin().distribute(id);
        isRound(first, 1, 200);
        assertThat(portal.admin().distribute(id)).isProblem(409, "next round");
        isRound(portal.admin().distribute(id, "2"), 2, 100);
        isRound(portal.admin().distribute(id, "2"), 2, 100);
        isRound(portal.admin().distribute(id, "1"), 1, 200);
        assertThat(portal.admin().distribute(id, "1").text()).isEqualTo(first.text());
        assertThat(portal.admin().distribute(id, "4")).isProblem(409, "3");

        var empty = portal.admin().distribute(id, "\"next\"");
        isRound(empty, 3, 0);
        assertThat(empty.json().required("warnings")).isNotEmpty();
        assertThat(empty.json().required("members_served").asInt()).isZero();
    }

    @Test
    void theNumberOfTheFirstRoundRunsIt() {
        isRound(portal.admin().distribute(queued(10), "1"), 1, 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1.5", "\"2\"", "\"first\"", "true", "[]", "{}", "99999999999"})
    void whatIsNoRoundIsRefused(String round) {
        assertThat(portal.admin().distribute(queued(10), round)).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"next\"",
                "7",
                "{",
                "{\"plan_hash\":7}",
                "{\"close\":\"yes\"}"
            })
    void whatIsNoWishIsRefused(String body) {
        assertThat(portal.admin().post(DISTRIBUTE + queued(10), body)).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"round\":null}", "{\"unknown\":1}", "{\"close\":false}"})
    void aBodyThatSaysNothingAsksForTheFirstRound(String body) {
        isRound(portal.admin().post(DISTRIBUTE + queued(10), body), 1, 20);
    }

    @Test
    void anUnknownPlanAndNothingToCloseAreConflicts() {
        var id = queued(10);
        var unknown = "{\"plan_hash\":\"" + "0".repeat(64) + "\"}";

        assertThat(portal.admin().post(DISTRIBUTE + id, unknown)).isProblem(409);
        assertThat(portal.admin().post(DISTRIBUTE + id, "{\"close\":true}")).isProblem(409);
        assertThat(portal.admin().distribution(id).field("status")).isEqualTo("queued");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-7000-8000-000000000000",
                "nonsense",
                "%00",
                "%2e%2e",
                "..",
                "../distributions",
                "%7B%22%24ne%22%3Anull%7D"
            })
    void whatIsNoDistributionIsNotFound(String id) {
        assertThat(portal.admin().post(DISTRIBUTE + id, "").status()).isIn(400, 404, 405);
        assertThat(portal.admin().distribution(id).status()).isIn(200, 400, 404);
    }

    @Test
    void aWrongContentTypeOrACompressedBodyIsRefused() {
        var path = DISTRIBUTE + queued(10);
        var body = "{}".getBytes(StandardCharsets.US_ASCII);

        assertThat(portal.admin().send("POST", path, body, "Content-Type", "text/plain"))
                .isProblem(415);
        assertThat(
                        portal.admin()
                                .send(
                                        "POST",
                                        path,
                                        body,
                                        "Content-Type",
                                        "application/json",
                                        "Content-Encoding",
                                        "gzip"))
                .isProblem(415);
    }

    @Test
    void manyAtOnceDealTheRoundOnce() throws InterruptedException {
        var id = queued(50);

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> run = () -> portal.admin().distribute(id).status();
            var statuses = crowd.invokeAll(Collections.nCopies(8, run));
            assertThat(statuses)
                    .extracting(Future::resultNow)
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
        assertThat(portal.admin().distribution(id).json().required("distributions_made").asInt())
                .isEqualTo(100);
    }
}
