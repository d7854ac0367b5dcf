package org.leaddistribution.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.RunningPortal;

class AnswersTest {
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
        portal.accounts().member("ann", Tier.GOLD);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void unknownPageIsAPageWithTheSameHeaders() {
        var unknown = portal.stranger().get("/nowhere/at-all");
        var known = portal.stranger().get("/login");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).startsWith("text/html");
        assertThat(unknown.text()).contains(unknown.header("X-Request-Id"));
        for (var name : new String[] {"Content-Security-Policy", "Cache-Control"}) {
            assertThat(unknown.header(name)).isNotEmpty().isEqualTo(known.header(name));
        }
    }

    @Test
    void pagesOfOthersAreForbidden() {
        assertThat(portal.byCookie("ann").get("/stats").status()).isEqualTo(403);
        assertThat(portal.byCookie("sam").get("/leads").status()).isEqualTo(403);
    }

    @Test
    void administratorIsToldWhereTheWorkIsDone() {
        assertThat(portal.byCookie("adele").get("/stats").text()).contains("admin console");
        assertThat(portal.byCookie("sam").get("/stats").text()).doesNotContain("admin console");
    }

    @Test
    void whatPagesAreMadeOfIsKeptForGood() {
        var login = portal.stranger().get("/login").text();
        var sheet = Pattern.compile("/static/[0-9a-f]{16}/portal\\.css").matcher(login);
        assertThat(sheet.find()).isTrue();

        var style = portal.stranger().get(sheet.group());

        assertThat(style.status()).isEqualTo(200);
        assertThat(style.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(style.headers("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        assertThat(portal.stranger().get("/static/0123456789abcdef/portal.css").status())
                .isEqualTo(404);
        assertThat(portal.stranger().get("/static/0123456789abcdef/pom.xml").status())
                .isEqualTo(404);
    }

    @Test
    void followedDownloadLinkWithoutASessionShowsAPageAndScriptsGetAProblem() {
        var path = "/api/users/leads/download/01a2050f-0d77-7392-9854-98bc763de0f5";
        var followed = portal.stranger().get(path, "Sec-Fetch-Mode", "navigate");
        var fetched = portal.stranger().get(path, "Accept", "text/html");

        assertThat(followed.status()).isEqualTo(401);
        assertThat(followed.header("Content-Type")).startsWith("text/html");
        assertThat(followed.text()).contains("You are signed out");
        assertThat(fetched.status()).isEqualTo(401);
        assertThat(fetched.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void partOfAPageThatIsFetchedWithoutASessionSendsTheWholePageToTheDoor() {
        var part = portal.stranger().get("/leads", "HX-Request", "true");

        assertThat(part.status()).isEqualTo(204);
        assertThat(part.header("HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void pageThatIsNoNumberIsRefused() {
        assertThat(portal.byCookie("ann").get("/leads?page=-1").status()).isEqualTo(400);
        assertThat(portal.byCookie("ann").get("/leads?page=1&page=2").status()).isEqualTo(400);
    }

    @Test
    void formMustBeAForm() {
        assertThat(portal.stranger().post("/login", "{\"username\":\"ann\"}").status())
                .isEqualTo(415);
    }
}
