package org.leaddistribution.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.TestAccounts.PASSWORD;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.LoggedFaults;
import org.leaddistribution.portal.fixture.RawRequest;
import org.leaddistribution.portal.fixture.RunningPortal;

/// Bodies that are too large, too deep, or never end.
class BodiesTest {
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int TOO_LARGE = (64 << 10) + 1;
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
        "ann, PUT, /api/users/preferences",
        "adele, POST, /api/admin/members",
        "adele, PATCH, /api/admin/members/0x1",
        "adele, POST, /api/admin/leads/distribute/" + SOME_ID,
    })
    void jsonThatIsLargerThanAnyCallNeedsIs413(String who, String method, String path) {
        var json = ("{\"x\":\"" + "x".repeat(TOO_LARGE) + "\"}").getBytes(UTF_8);
        assertThat(portal.as(who).send(method, path, json, "Content-Type", "application/json"))
                .isProblem(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/forgotten", "/account", "/account/notifications"})
    void aFormThatIsLargerThanAnyPageSendsIs413(String path) {
        var form = ("username=ann&x=" + "x".repeat(TOO_LARGE)).getBytes(UTF_8);
        var answer =
                portal.byCookie("ann")
                        .send(
                                "POST",
                                path,
                                form,
                                "Content-Type",
                                FORM,
                                "Sec-Fetch-Site",
                                "same-origin");
        assertThat(answer).hasStatus(413);
        assertThat(answer.header("Content-Type"))
                .isEqualToIgnoringWhitespace("text/html;charset=utf-8");
    }

    @Test
    void aFormOfAThousandFieldsIsNoneOfOurs() {
        var form = "a=b&".repeat(1_000).getBytes(UTF_8);
        assertThat(portal.stranger().send("POST", "/login", form, "Content-Type", FORM))
                .hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=%zz&password=x", "username=%&password=x"})
    void aFormWhoseTextIsBrokenIs400(String form) {
        assertThat(
                        portal.stranger()
                                .send("POST", "/login", form.getBytes(UTF_8), "Content-Type", FORM))
                .hasStatus(400);
    }

    @Test
    void aSignInOfTwoMegabytesOfKeysIsRefusedUnread() {
        assertThat(portal.stranger().post("/api/sessions", keys(150_000))).isProblem(413);
    }

    /// An answer that meets a body on its way could be lost with the connection.
    @RepeatedTest(30)
    void whoIsStillSendingSeesTheRefusal() {
        assertThat(portal.stranger().post("/api/sessions", " ".repeat(3 << 20))).isProblem(413);
    }

    @Test
    void theKeysOfASignInAreNotReadToTheirEnd() {
        assertThat(portal.stranger().post("/api/sessions", keys(60_000))).isProblem(400);
    }

    private static String keys(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "\"key" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"ann\",\"username\":\"adele\",\"password\":\"x\"}",
                "{\"username\":\"ann\",\"password\":\"x\",\"x\":1,\"x\":1}",
            })
    void aKeyThatIsThereTwiceIs400(String json) {
        assertThat(portal.stranger().post("/api/sessions", json)).isProblem(400);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /login, " + FORM + ", username=ann&pass",
        "POST, /forgotten, " + FORM + ", username=a",
        "POST, /api/sessions, application/json, {\"username\":\"ann\"",
        "PUT, /api/users/preferences, application/json, {\"lead",
    })
    void aBodyThatIsCutIs400AndNoFaultOfOurs(
            String method, String path, String type, String begun) {
        try (var log = new LoggedFaults()) {
            var answer = cut(method + " " + path, type, "Content-Length: 4000", begun);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("jetty", "Exception");
            assertThat(log.withStackTrace(path)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST /login, " + FORM + ", 'fff\r\nusername=ann'",
        "POST /login, " + FORM + ", 'nonsense\r\nusername=ann'",
        "POST /api/sessions, application/json, 'fff\r\n{'",
        "POST /api/sessions, application/json, 'nonsense\r\n{'",
        "POST /api/sessions, application/json, ''",
    })
    void chunksThatAreCutOrBrokenAre400(String line, String type, String begun) {
        try (var log = new LoggedFaults()) {
            var answer = cut(line, type, "Transfer-Encoding: chunked", begun.translateEscapes());

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("jetty", "Exception");
            assertThat(log.withStackTrace(line.split(" ", 2)[1])).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b",
                "--b\r\nContent-Disposition: form-data; name=\"csv_file\"; filename=\"a.csv\"\r\n\r\nName",
            })
    void anUploadThatIsCutIs400AndNothingIsStored(String begun) {
        long before = portal.stored("lead_distributions");
        try (var log = new LoggedFaults()) {
            var upload = "POST /api/admin/leads/upload";
            var type = "multipart/form-data; boundary=b";
            for (var length :
                    new String[] {"Content-Length: 400000", "Transfer-Encoding: chunked"}) {
                var sent = length.startsWith("Content") ? begun : "fffff\r\n" + begun;
                var answer = cut(upload, type, length, sent);

                assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("jetty", "Exception");
            }
            assertThat(log.withStackTrace("/api/admin/leads/upload")).isEmpty();
        }
        assertThat(portal.stored("lead_distributions")).isEqualTo(before);
    }

    private static String cut(String line, String type, String length, String begun) {
        var session = line.contains("/users/") ? portal.as("ann") : portal.admin();
        return RawRequest.to(portal.address())
                .line(line + " HTTP/1.1")
                .line("Host: " + portal.address().getAuthority())
                .line("Authorization: " + session.header("Authorization"))
                .line("Content-Type: " + type)
                .line(length)
                .cutAfter(begun.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=nonsense", "charset=\"", "charset", "charset=", "CHARSET=x y"})
    void aCharsetThatThereIsNotIs415AndNoFaultOfOurs(String charset) {
        try (var log = new LoggedFaults()) {
            for (var target :
                    List.of(
                            "POST /api/sessions application/json",
                            "PUT /api/users/preferences application/json",
                            "POST /login " + FORM,
                            "POST /api/admin/leads/upload multipart/form-data; boundary=b",
                            "GET /api/users/leads?page=1 text/plain",
                            "GET /login?next=/leads text/plain")) {
                var parts = target.split(" ", 3);
                var type = parts[2] + "; " + charset;
                assertThat(cut(parts[0] + " " + parts[1], type, "Content-Length: 0", ""))
                        .as("%s %s", target, charset)
                        .startsWith("HTTP/1.1 415");
            }
            assertThat(log.withStackTrace("/api/sessions", "/api/users", "/api/admin", "/login"))
                    .isEmpty();
        }
    }

    @Test
    void whatSaysThatItIsInUtf8IsTaken() {
        var json = "{\"lead_emails\":true}".getBytes(UTF_8);
        for (var charset : List.of("; charset=utf-8", ";charset=\"UTF-8\"; x=y", "")) {
            assertThat(
                            portal.as("ann")
                                    .send(
                                            "PUT",
                                            "/api/users/preferences",
                                            json,
                                            "Content-Type",
                                            "application/json" + charset))
                    .hasStatus(200);
        }
    }

    @Test
    void errorsAreInUtf8WhateverIsInThem() {
        var upload = portal.admin().upload("a.csv", "Name,Email,Address\nZoë 李,Zoë李@@x,Here\n");

        assertThat(upload).isProblem(400);
        assertThat(upload.header("Content-Type"))
                .isEqualTo("application/problem+json; charset=utf-8");
        assertThat(upload.text()).contains("Zoë李@@x");
    }

    @Test
    void whatTheServerItselfRefusesIsInUtf8Too() {
        var answer =
                RawRequest.to(portal.address())
                        .line("GET /healthz HTTP/1.1")
                        .line("Host: x")
                        .line("X-Big: " + "x".repeat(64 << 10))
                        .ended(new byte[0]);

        assertThat(answer).contains("Content-Type: application/problem+json; charset=utf-8");
    }

    @Test
    void pagesSayThatTheyAreInUtf8() {
        for (var path : new String[] {"/login", "/forgotten", "/nowhere", "/unsubscribe/forged"}) {
            assertThat(portal.stranger().get(path).header("Content-Type"))
                    .isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        }
        assertThat(portal.stranger().signIn("ann", PASSWORD).header("Content-Type"))
                .isEqualToIgnoringWhitespace("application/json;charset=utf-8");
    }
}
