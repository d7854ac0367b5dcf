package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.RunningPortal;

/// Who may call what, and what everybody else is told.
class StrangersTest {
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
        portal.accounts().member("ann", Tier.BRONZE);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/me",
        "DELETE, /api/sessions/current",
        "GET, /api/sessions",
        "POST, /api/admin/leads/upload",
        "GET, /api/admin/leads/distributions",
        "GET, /api/admin/leads/distributions/" + SOME_ID,
        "GET, /api/admin/leads/distributions/" + SOME_ID + "/plan",
        "DELETE, /api/admin/leads/distributions/" + SOME_ID,
        "POST, /api/admin/leads/distribute/" + SOME_ID,
        "DELETE, /api/admin/leads/distribute/" + SOME_ID,
        "GET, /api/admin/leads/prospect?email=a@example.org",
        "GET, /api/admin/stats",
        "GET, /api/admin/members",
        "POST, /api/admin/members",
        "PATCH, /api/admin/members/0x1",
        "POST, /api/admin/members/import",
        "GET, /api/admin/mails",
        "POST, /api/admin/mails/test",
        "POST, /api/admin/mails/account-k1/retry",
        "GET, /api/admin/staff",
        "POST, /api/admin/staff",
        "PATCH, /api/admin/staff/adele",
        "GET, /api/users/leads",
        "GET, /api/users/leads/download/" + SOME_ID,
        "GET, /api/users/leads/new.zip",
        "GET, /api/jobs/" + SOME_ID,
        "PUT, /api/users/preferences",
        "GET, /api/nothing/here",
        "GET, /api/",
        "GET, /api",
        "PUT, /api/me",
        "OPTIONS, /api/me",
        "HEAD, /api/users/leads",
    })
    void withoutASessionEveryCallIs401(String method, String path) {
        var answer = portal.stranger().send(method, path, new byte[0]);
        if (method.equals("HEAD")) {
            assertThat(answer).hasStatus(401);
        } else {
            assertThat(answer).isProblem(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ",
                "Bearer nonsense",
                "Basic YTpi",
                "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aTokenThatIsNoneIsNoSession(String authorization) {
        assertThat(portal.stranger().get("/api/me", "Authorization", authorization)).isProblem(401);
    }

    @ParameterizedTest
    @CsvSource({
        "ann, GET, /api/admin/leads/distributions",
        "ann, POST, /api/admin/leads/upload",
        "ann, GET, /api/admin/stats",
        "ann, GET, /api/admin/members",
        "ann, POST, /api/admin/leads/distribute/" + SOME_ID,
        "sam, POST, /api/admin/leads/upload",
        "sam, POST, /api/admin/leads/distribute/" + SOME_ID,
        "sam, DELETE, /api/admin/leads/distribute/" + SOME_ID,
        "ann, DELETE, /api/admin/leads/distribute/" + SOME_ID,
        "sam, DELETE, /api/admin/leads/distributions/" + SOME_ID,
        "sam, POST, /api/admin/members",
        "sam, POST, /api/admin/members/import",
        "sam, PATCH, /api/admin/members/0x1",
        "ann, GET, /api/admin/mails",
        "sam, POST, /api/admin/mails/test",
        "sam, POST, /api/admin/mails/account-k1/retry",
        "sam, GET, /api/admin/staff",
        "sam, POST, /api/admin/staff",
        "sam, PATCH, /api/admin/staff/sam",
        "ann, PATCH, /api/admin/staff/sam",
        "sam, GET, /api/admin/leads/distributions/" + SOME_ID + "/rejects",
        "sam, GET, /api/users/leads",
        "adele, GET, /api/users/leads",
        "adele, GET, /api/users/leads/download/" + SOME_ID,
        "adele, GET, /api/users/leads/new.zip",
        "adele, GET, /api/users/preferences",
    })
    void aRoleThatMayNotIs403(String who, String method, String path) {
        assertThat(portal.as(who).send(method, path, new byte[0])).isProblem(403);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/admin/leads/upload",
        "GET, /api/admin/leads/upload",
        "POST, /api/admin/leads/distributions",
        "GET, /api/admin/leads/distribute/" + SOME_ID,
        "DELETE, /api/admin/members/0x1",
        "POST, /api/admin/mails",
        "GET, /api/admin/mails/test",
        "GET, /api/admin/mails/account-k1/retry",
        "DELETE, /api/admin/staff/sam",
        "PUT, /api/admin/staff/sam",
        "GET, /api/admin/staff/sam",
        "PATCH, /api/me",
        "GET, /api/sessions/current",
        "GET, /api/sessions",
        "TRACE, /api/me",
    })
    void aWrongMethodIs405(String method, String path) {
        assertThat(portal.admin().send(method, path, new byte[0])).isProblem(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing/here",
                "/api/",
                "/api/admin/leads/distributions/" + SOME_ID,
                "/api/admin/leads/distributions/nonsense",
                "/api/admin/members/0xnobody",
            })
    void whatIsNotThereIs404(String path) {
        assertThat(portal.admin().get(path)).isProblem(404);
    }

    @Test
    void healthIsForEverybody() {
        assertThat(portal.stranger().get("/healthz")).hasStatus(200).hasExactly("status");
        assertThat(portal.stranger().get("/readyz")).hasStatus(200).hasExactly("status");
    }

    @Test
    void whatThisVersionDoesNotServeSaysSo() {
        assertThat(portal.admin().get("/openapi.json", "Accept", "*/*")).isProblem(501);
    }

    @Test
    void anUnknownPageIsAPageUnderTheSameHeaders() {
        var page = portal.stranger().get("/nowhere", "Accept", "text/html");

        assertThat(page).hasStatus(404).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }
}
