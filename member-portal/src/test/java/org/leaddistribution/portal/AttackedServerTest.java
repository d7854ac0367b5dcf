package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.TestAccounts.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Multipart;
import org.leaddistribution.portal.fixture.RawRequest;
import org.leaddistribution.portal.fixture.RunningPortal;

/// What is sent to break the server, and what every answer carries.
class AttackedServerTest {
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'; img-src 'self' data:";
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

    private static RawRequest request(String line) {
        return RawRequest.to(portal.address())
                .line(line)
                .line("Host: " + portal.address().getAuthority());
    }

    private static String sent(String line) {
        return request(line).ended(new byte[0]);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        var stranger = portal.stranger();
        var answers =
                List.of(
                        stranger.get("/healthz"),
                        stranger.get("/api/me"),
                        stranger.get("/nowhere"),
                        stranger.signIn("ann", PASSWORD),
                        stranger.post("/api/sessions", "{"),
                        portal.as("ann").get("/api/users/leads"),
                        portal.as("ann").get("/api/admin/stats"),
                        portal.admin().send("TRACE", "/api/me", new byte[0]),
                        portal.admin().post("/api/admin/leads/upload", "{}"));
        assertThat(answers).allSatisfy(AttackedServerTest::carriesTheHeaders);
    }

    private static void carriesTheHeaders(Answer answer) {
        assertThat(answer)
                .hasHeader("Content-Security-Policy", POLICY)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Cache-Control", "no-store");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void requestIdsOfHeaderAndProblemAreTheSame() {
        var answer = portal.stranger().get("/api/me");
        assertThat(answer.field("request_id")).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void hugeHeadersAre431WithoutVendorWords() {
        var answer =
                request("GET /healthz HTTP/1.1")
                        .line("X-Big: " + "x".repeat(64 << 10))
                        .ended(new byte[0]);

        assertThat(answer).startsWith("HTTP/1.1 431");
        isClean(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/users/leads/download/%2e%2e%2f%2e%2e%2fetc HTTP/1.1",
                "GET /api/users/leads/download/..%5c..%5cetc HTTP/1.1",
                "GET /api/users/leads/download/%00 HTTP/1.1",
                "GET /api/../healthz HTTP/1.1",
                "GET /api/users/..;/admin/stats HTTP/1.1",
                "GET //api//admin//stats HTTP/1.1",
                "GET /api/users/leads/download/%zz HTTP/1.1",
                "GET /api/users/leads?page=%zz HTTP/1.1",
                "GET /%61pi/admin/stats HTTP/1.1",
                "GET /API/admin/stats HTTP/1.1",
                "GET /api/admin/stats/ HTTP/1.1",
                "GET /api/admin/stats;x=y HTTP/1.1",
                "NONSENSE /api/me HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /api/me HTTP/9.9",
                "GET http://evil.example/api/me HTTP/1.1",
                "GET /healthz\u0000 HTTP/1.1",
            })
    void oddRequestLinesAreRefusedWithoutVendorWords(String line) {
        var answer = sent(line);

        assertThat(answer.substring(0, Math.min(20, answer.length())))
                .containsPattern("^HTTP/1.1 [45]\\d\\d");
        assertThat(answer).doesNotStartWith("HTTP/1.1 500");
        isClean(answer);
    }

    private static void isClean(String answer) {
        assertThat(answer)
                .doesNotContainPattern("(?i)jetty|javalin|exception|\\bat org\\.|java\\.|mongo")
                .contains("nosniff", "Content-Security-Policy");
    }

    @Test
    void aBodyWithTwoLengthsIsRefusedAndTheConnectionClosed() {
        var answer =
                request("POST /api/sessions HTTP/1.1")
                        .line("Content-Type: application/json")
                        .line("Transfer-Encoding: chunked")
                        .body(
                                "0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    @Test
    void methodOverridesAreIgnored() {
        var answer =
                portal.as("ann")
                        .get(
                                "/api/sessions/current?_method=DELETE",
                                "X-HTTP-Method-Override",
                                "DELETE");

        assertThat(answer).isProblem(405);
        assertThat(portal.as("ann").get("/api/me")).hasStatus(200);
    }

    @Test
    void aCompressedBodyIsRefused() {
        var json = "{}".getBytes(StandardCharsets.US_ASCII);
        assertThat(
                        portal.stranger()
                                .send(
                                        "POST",
                                        "/api/sessions",
                                        json,
                                        "Content-Type",
                                        "application/json",
                                        "Content-Encoding",
                                        "gzip"))
                .isProblem(415);
        assertThat(
                        portal.admin()
                                .send(
                                        "POST",
                                        "/api/admin/leads/upload",
                                        new Multipart().field("x", "y").bytes(),
                                        "Content-Type",
                                        Multipart.CONTENT_TYPE,
                                        "Content-Encoding",
                                        "gzip"))
                .isProblem(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/sessions", "/api/admin/members", "/api/admin/leads/distribute/x"})
    void multipartWhereNoneBelongsIs415(String path) {
        var status = portal.admin().send(path, new Multipart().field("username", "ann")).status();
        assertThat(status).isEqualTo(path.endsWith("x") ? 404 : 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "text/json-ish",
                "application/xml"
            })
    void aBodyOfAnotherKindIs415(String type) {
        var json = "{\"username\":\"ann\",\"password\":\"x\"}".getBytes(StandardCharsets.US_ASCII);
        assertThat(portal.stranger().send("POST", "/api/sessions", json, "Content-Type", type))
                .isProblem(415);
    }

    @Test
    void forwardedAddressesOfStrangersAreIgnored() {
        var other = portal.stranger();
        for (int i = 1; i <= 4; i++) {
            other.with("X-Forwarded-For", "10.0.0." + i).signIn("spray" + i, "wrong");
        }
        var sprayer = portal.stranger();
        for (int i = 5; i <= 99; i++) {
            sprayer.with("X-Forwarded-For", "10.0.0." + i).signIn("nobody", "wrong");
        }
        assertThat(sprayer.with("X-Forwarded-For", "10.0.1.1").signIn("last", "wrong"))
                .isProblem(429);
    }
}
