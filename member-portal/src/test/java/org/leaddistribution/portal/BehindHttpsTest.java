package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.TestAccounts.PASSWORD;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.Visitor;
import org.leaddistribution.settings.Setting;

/// A portal whose address is `https://`, behind a proxy that ends the encryption.
class BehindHttpsTest {
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal =
                RunningPortal.start(
                        Map.of(
                                Setting.BASE_URL,
                                "https://leads.example.org",
                                Setting.TRUSTED_PROXIES,
                                "127.0.0.1"));
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Visitor overHttps() {
        return portal.stranger().with("X-Forwarded-Proto", "https");
    }

    @Test
    void theCookieIsBoundToTheHostAndToHttps() {
        var answer = overHttps().signIn(RunningPortal.ADMIN, PASSWORD);

        assertThat(answer).hasStatus(201);
        assertThat(answer.headers("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("__Host-")
                                        .contains(
                                                "; Path=/",
                                                "; HttpOnly",
                                                "; SameSite=Lax",
                                                "; Secure")
                                        .doesNotContain("Domain"));
        var cookie = "__Host-session=" + answer.field("token");
        assertThat(overHttps().get("/api/me", "Cookie", cookie)).hasStatus(200);
        assertThat(overHttps().get("/api/me", "Cookie", cookie.substring("__Host-".length())))
                .isProblem(401);
    }

    @Test
    void browsersAreToldToStayOnHttps() {
        assertThat(overHttps().get("/healthz").header("Strict-Transport-Security"))
                .matches("max-age=[0-9]{8,}.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/users/leads/download/xyz", "/api/fizz", "/api"})
    void theApiIsRefusedOverPlainHttp(String path) {
        assertThat(portal.stranger().get(path)).isProblem(403, "HTTPS");
    }

    @Test
    void aPasswordSentOverPlainHttpOpensNothing() {
        var answer = portal.stranger().signIn(RunningPortal.ADMIN, PASSWORD);

        assertThat(answer).isProblem(403, "HTTPS");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void pagesAreSentToHttpsWithTheirQuery() {
        assertThat(portal.stranger().get("/leads?page=2"))
                .hasStatus(307)
                .hasHeader("Location", "https://leads.example.org/leads?page=2");
        assertThat(portal.stranger().get("//evil.example/x").header("Location"))
                .startsWith("https://leads.example.org/");
    }

    @Test
    void healthIsAnsweredToWhoeverWatchesFromInside() {
        assertThat(portal.stranger().get("/healthz")).hasStatus(200);
        assertThat(portal.stranger().get("/readyz")).hasStatus(200);
    }

    @Test
    void theProxysWordCountsOnlyFromTheProxy() {
        try (var alone =
                RunningPortal.start(Map.of(Setting.BASE_URL, "https://leads.example.org"))) {
            assertThat(alone.stranger().with("X-Forwarded-Proto", "https").get("/api/me"))
                    .isProblem(403, "HTTPS");
        }
    }
}
