package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.TestAccounts.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RawRequest;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.Visitor;
import org.leaddistribution.settings.Setting;

/// What other sites can do with the cookie of somebody who visits them: nothing.
class CrossSiteTest {
    private static final String PREFERENCES = "/api/users/preferences";
    private static final String WISH = "{\"lead_emails\":true}";
    private static RunningPortal portal;
    private static Visitor ann;
    private static String file;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
        var member = portal.accounts().member("ann", Tier.BRONZE);
        portal.admin().distribute(portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 3)));
        file = portal.fileIdsOf(member).getFirst();
        ann = portal.byCookie("ann");
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static String own() {
        return portal.address().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void thePortalsOwnPagesMayWriteAndDownload(String site) {
        assertThat(ann.with("Sec-Fetch-Site", site).put(PREFERENCES, WISH)).hasStatus(200);
        assertThat(ann.with("Sec-Fetch-Site", site).download(file)).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "SAME-ORIGIN!"})
    void otherSitesMayNot(String site) {
        var before = downloads();
        var elsewhere = ann.with("Sec-Fetch-Site", site, "Origin", own());

        assertThat(elsewhere.put(PREFERENCES, WISH)).isProblem(403);
        assertThat(elsewhere.delete("/api/sessions/current")).isProblem(403);
        assertThat(elsewhere.download(file)).isProblem(403);
        assertThat(downloads()).isEqualTo(before);
    }

    @Test
    void anOldBrowserIsJudgedByItsOrigin() {
        assertThat(ann.with("Origin", own()).put(PREFERENCES, WISH)).hasStatus(200);
        assertThat(ann.with("Origin", own()).download(file)).hasStatus(200);
        assertThat(ann.with("Origin", "http://evil.example").put(PREFERENCES, WISH)).isProblem(403);
        assertThat(ann.with("Origin", "null").put(PREFERENCES, WISH)).isProblem(403);
        assertThat(ann.with("Origin", "null").download(file)).isProblem(403);
        assertThat(ann.with("Origin", own() + ".evil.example").put(PREFERENCES, WISH))
                .isProblem(403);
        assertThat(ann.with("Origin", own().replace("http", "https")).put(PREFERENCES, WISH))
                .isProblem(403);
    }

    @Test
    void whoSaysNothingMayDownloadAndReadButNotWrite() {
        assertThat(ann.download(file)).hasStatus(200);
        assertThat(ann.get(PREFERENCES)).hasStatus(200);
        assertThat(ann.put(PREFERENCES, WISH)).isProblem(403);
        assertThat(ann.delete("/api/sessions/current")).isProblem(403);
    }

    @Test
    void readingIsAllowedFromAnywhere() {
        assertThat(ann.with("Sec-Fetch-Site", "cross-site").get("/api/users/leads")).hasStatus(200);
    }

    @Test
    void aBearerTokenNeedsNoCheck() {
        var script =
                portal.as("ann")
                        .with("Sec-Fetch-Site", "cross-site", "Origin", "http://evil.example");

        assertThat(script.put(PREFERENCES, WISH)).hasStatus(200);
        assertThat(script.download(file)).hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 201",
        "Sec-Fetch-Site, none, 201",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Accept, */*, 201",
    })
    void signingInIsCheckedWhereTheBrowserSaysWhereItComesFrom(
            String name, String value, int status) {
        assertThat(portal.stranger().with(name, value).signIn("ann", PASSWORD)).hasStatus(status);
    }

    @Test
    void aForgedHostMakesNoOriginTheOwn() {
        var port = portal.address().getPort();
        var answer =
                RawRequest.to(portal.address())
                        .line("PUT " + PREFERENCES + " HTTP/1.1")
                        .line("Host: evil.example:" + port)
                        .line("Origin: http://evil.example:" + port)
                        .line("Cookie: " + ann.header("Cookie"))
                        .line("Content-Type: application/json")
                        .body(WISH.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    void withABaseUrlItsOriginCounts() {
        try (var named =
                RunningPortal.start(Map.of(Setting.BASE_URL, "http://leads.example.org/"))) {
            var visitor = named.byCookie(RunningPortal.ADMIN);
            var path = "/api/sessions/current";
            assertThat(visitor.with("Origin", named.address().toString()).delete(path))
                    .isProblem(403);
            assertThat(visitor.with("Origin", "http://leads.example.org").delete(path))
                    .hasStatus(204);
        }
    }

    private static int downloads() {
        var shown = portal.as("ann").files().json().required("csv_files").get(0);
        return shown.required("download_count").asInt();
    }
}
