package org.leaddistribution.portal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.TestAccounts.PASSWORD;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.LoggedFaults;
import org.leaddistribution.portal.fixture.MailedLinks;
import org.leaddistribution.portal.fixture.RawRequest;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.settings.Setting;

/// What answers say in their headers, and what may be asked for beside GET and POST.
class HeadersTest {
    private static final String DISTRIBUTIONS = "/api/admin/leads/distributions";
    private static RunningPortal portal;
    private static String id;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start(Map.of(Setting.TRUSTED_PROXIES, "127.0.0.1"));
        portal.accounts().member("ann", Tier.BRONZE);
        for (int i = 0; i < 40; i++) {
            portal.accounts().member("member" + i, Tier.BRONZE);
        }
        id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 3));
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Answer head(String who, String path, String... headers) {
        return portal.as(who).send("HEAD", path, new byte[0], headers);
    }

    @ParameterizedTest
    @CsvSource({
        "ann, /api/me",
        "ann, /api/users/leads",
        "ann, /api/users/preferences",
        "sam, " + DISTRIBUTIONS,
        "sam, /api/admin/members",
        "sam, /api/admin/stats",
        "sam, /healthz",
        "sam, /readyz",
        "sam, /login",
        "sam, /forgotten",
        "ann, /leads",
        "sam, /stats",
        "ann, /nowhere",
        "ann, /api/admin/members",
        "ann, /api/nothing",
        "sam, /api/admin/members/0xnobody",
    })
    void headAnswersLikeGetWithoutABody(String who, String path) {
        var get = portal.as(who).get(path);

        var head = head(who, path);

        assertThat(head).hasStatus(get.status());
        assertThat(head.bytes()).isEmpty();
        for (var name : new String[] {"Content-Type", "Content-Length", "Vary", "Cache-Control"}) {
            assertThat(head.headers(name)).as(name).isEqualTo(get.headers(name));
        }
    }

    @Test
    void theHeadOfADownloadIsNotCounted() {
        var sue = portal.accounts().member("sue", Tier.GOLD);
        portal.admin().distribute(portal.admin().queued("more.csv", LeadsCsv.numbered(10, 20)));
        var path = "/api/users/leads/download/" + portal.fileIdsOf(sue).getFirst();

        var head = head("sue", path);

        assertThat(head).hasStatus(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head("ann", path)).hasStatus(403);
        assertThat(head("sue", path + "x")).hasStatus(404);
        var counted = portal.as("sue").files().json().required("csv_files").get(0);
        assertThat(counted.required("download_count").asInt()).isZero();
        assertThat(counted.required("downloaded").asBoolean()).isFalse();
        var get = portal.as("sue").get(path);
        for (var name :
                new String[] {"Content-Type", "Content-Length", "Content-Disposition", "Vary"}) {
            assertThat(head.headers(name)).as(name).isEqualTo(get.headers(name));
        }
    }

    @Test
    void theHeadOfAPlanIsNotForTheAskingAndMakesNone() {
        long before = portal.stored("plan_previews");

        var head = head("adele", DISTRIBUTIONS + "/" + id + "/plan");

        assertThat(head).hasStatus(405).hasHeader("Allow", "GET, OPTIONS");
        assertThat(portal.stored("plan_previews")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/me | GET, HEAD, OPTIONS",
                "/api/sessions | POST, OPTIONS",
                "/api/admin/members | GET, POST, HEAD, OPTIONS",
                "/api/users/preferences | GET, PUT, HEAD, OPTIONS",
                "/login | GET, POST, HEAD, OPTIONS",
                "/logout | POST, OPTIONS",
            })
    void optionsNameTheMethods(String path, String methods) {
        var answer = portal.admin().send("OPTIONS", path, new byte[0]);

        assertThat(answer).hasStatus(204).hasHeader("Allow", methods);
    }

    @ParameterizedTest
    @CsvSource({"/api/nothing, 404", "/nowhere, 404"})
    void optionsOfWhatIsNotThere(String path, int status) {
        assertThat(portal.admin().send("OPTIONS", path, new byte[0])).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /api/me | GET, HEAD, OPTIONS",
                "GET | /api/admin/leads/upload | POST, OPTIONS",
                "PUT | /login | GET, POST, HEAD, OPTIONS",
                "NONSENSE | /api/me | GET, HEAD, OPTIONS",
                "QUERY | /api/me | GET, HEAD, OPTIONS",
            })
    void aWrongMethodIsToldTheRightOnes(String method, String path, String methods) {
        assertThat(portal.admin().send(method, path, new byte[0]))
                .hasStatus(405)
                .hasHeader("Allow", methods);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/nothing", "/login", "/nowhere", "/"})
    void traceIs405EverywhereWithOrWithoutASessionAndTheConnectionIsClosed(String path) {
        for (var visitor : List.of(portal.admin(), portal.stranger())) {
            var answer = visitor.send("TRACE", path, new byte[0]);
            assertThat(answer).hasStatus(405).hasHeader("Connection", "close");
            assertThat(answer.header("Allow")).endsWith("OPTIONS");
        }
    }

    @Test
    void whoIsNotSignedInIsToldHowToShowThatOneIs() {
        var stranger = portal.stranger();

        assertThat(stranger.get("/api/me")).isProblem(401).hasHeader("WWW-Authenticate", "Bearer");
        assertThat(stranger.signIn("ann", "wrong"))
                .isProblem(401)
                .hasHeader("WWW-Authenticate", "Bearer");
        assertThat(stranger.get("/api/nothing").header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(stranger.get("/login").headers("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aWebSocketThatNobodyOffersIsNoWayAroundTheGate() {
        for (var path : new String[] {"/api/me", "/api/nothing"}) {
            var answer =
                    RawRequest.to(portal.address())
                            .line("GET " + path + " HTTP/1.1")
                            .line("Host: x")
                            .line("Sec-WebSocket-Version: 13")
                            .ended(new byte[0]);
            assertThat(answer).startsWith("HTTP/1.1 401");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "gzip, deflate, br, zstd | gzip",
                "br;q=1.0, gzip;q=0.8, *;q=0.1 | gzip",
                "GZIP | gzip",
                "* | gzip",
                "gzip;q=0 | ''",
                "*, gzip;q=0 | ''",
                "identity, gzip;q=0.5 | ''",
                "br | ''",
                "'' | ''",
            })
    void whatIsLongIsCompressedForWhoeverWantsIt(String accepted, String coding)
            throws IOException {
        var list = "/api/admin/members?limit=100";
        var answer = portal.admin().get(list, "Accept-Encoding", accepted);

        assertThat(answer).hasStatus(200).hasHeader("Vary", "Accept-Encoding");
        assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
        var bytes =
                coding.isEmpty()
                        ? answer.bytes()
                        : new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))
                                .readAllBytes();
        assertThat(bytes).isEqualTo(portal.admin().get(list).bytes());
    }

    @Test
    void whatHoldsASecretIsNeverCompressed() {
        portal.accounts().member("sec", Tier.BRONZE);
        var page =
                portal.stranger()
                        .get(
                                MailedLinks.drawn(portal, "sec", TokenPurpose.INVITATION),
                                "Accept-Encoding",
                                "gzip");

        assertThat(page).hasStatus(200);
        assertThat(page.headers("Content-Encoding")).isEmpty();
        assertThat(page.headers("Vary")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pico.css", "portal.css", "icon.svg"})
    void whatPagesAreMadeOfHasALengthAndATag(String name) {
        var path = pathOf(name);
        var plain = portal.stranger().get(path);
        var zipped = portal.stranger().get(path, "Accept-Encoding", "gzip");

        for (var answer : new Answer[] {plain, zipped}) {
            assertThat(answer)
                    .hasStatus(200)
                    .hasHeader("Vary", "Accept-Encoding")
                    .hasHeader("Content-Length", Integer.toString(answer.bytes().length));
            assertThat(answer.header("ETag")).matches("\"[0-9a-f]{16}(-gzip)?\"");
        }
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(head("ann", path).header("Content-Length"))
                .isEqualTo(plain.header("Content-Length"));
    }

    @Test
    void whatABrowserHasAlreadyIsNotSentAgain() {
        var path = pathOf("portal.css");
        var tag = portal.stranger().get(path).header("ETag");
        for (var known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            var answer = portal.stranger().get(path, "If-None-Match", known);
            assertThat(answer).hasStatus(304).hasHeader("ETag", tag);
            assertThat(answer.bytes()).isEmpty();
            assertThat(answer.header("Cache-Control")).contains("immutable");
        }
        assertThat(portal.stranger().get(path, "If-None-Match", "\"other\"")).hasStatus(200);
    }

    private static String pathOf(String asset) {
        var login = portal.stranger().get("/login").text();
        if (login.contains(asset)) {
            return login.replaceAll("(?s).*?(/static/[0-9a-f]{16}/" + asset + ").*", "$1");
        }
        throw new AssertionError("No page needs " + asset);
    }

    @Test
    void aRequestFromAWrongOriginNamesTheSettingInTheLog() {
        try (var log = new LoggedFaults()) {
            var answer =
                    portal.byCookie("ann")
                            .with("Origin", "http://leads.example.org")
                            .put("/api/users/preferences", "{\"lead_emails\":true}");

            assertThat(answer).isProblem(403);
            assertThat(log.messages())
                    .anySatisfy(
                            message ->
                                    assertThat(message)
                                            .contains(
                                                    "LEADS_BASE_URL",
                                                    "http://leads.example.org",
                                                    portal.address().toString()));
        }
    }

    @Test
    void aVisitorCannotHideBehindALineOfItsOwn() {
        var raw =
                new String[] {"X-Forwarded-For: 192.0.2.99", "X-Forwarded-For: 198.51.100.7:4711"};
        for (int i = 0; i < 99; i++) {
            portal.stranger().with("X-Forwarded-For", "198.51.100.7").signIn("nobody" + i % 3, "x");
        }
        var body = "{\"username\":\"ann\",\"password\":\"" + PASSWORD + "\"}";
        portal.stranger().with("X-Forwarded-For", "198.51.100.7").signIn("nobody9", "x");

        var answer =
                RawRequest.to(portal.address())
                        .line("POST /api/sessions HTTP/1.1")
                        .line("Host: x")
                        .line("Content-Type: application/json")
                        .line(raw[0])
                        .line(raw[1])
                        .body(body.getBytes(US_ASCII));

        assertThat(answer).startsWith("HTTP/1.1 429");
    }
}
