package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.TestAccounts.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.Visitor;
import org.leaddistribution.settings.Setting;

/// Signing in, being known, signing out; and what keeps guessers out.
class SessionsContractTest {
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start(Map.of(Setting.TRUSTED_PROXIES, "127.0.0.1"));
        portal.accounts().member("ann", Tier.SILVER);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    /// Somebody at an address of its own, so that no test throttles another.
    private static Visitor from(String address) {
        return portal.stranger().with("X-Forwarded-For", address);
    }

    @Test
    void signingInOpensASessionForTwelveHours() {
        var answer = from("10.0.0.1").signIn("ANN", PASSWORD);

        assertThat(answer).hasStatus(201).hasExactly("token role username expires_at");
        assertThat(answer.field("username")).isEqualTo("ann");
        assertThat(answer.field("role")).isEqualTo("member");
        assertThat(answer.field("expires_at")).endsWith("Z");
        assertThat(Instant.parse(answer.field("expires_at")))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(12)).minusSeconds(60),
                        Instant.now().plus(Duration.ofHours(12)).plusSeconds(60));
        assertThat(answer.headers("Set-Cookie"))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("session=" + answer.field("token"))
                                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                                        .doesNotContain("Secure"));
    }

    @Test
    void everyRoleIsToldWhoItIs() {
        assertThat(portal.as("ann").get("/api/me"))
                .hasStatus(200)
                .hasExactly("username role member_address member_tier");
        assertThat(portal.as("ann").get("/api/me").field("member_tier")).isEqualTo("silver");
        assertThat(portal.support().get("/api/me").field("role")).isEqualTo("support");
        assertThat(portal.admin().get("/api/me").field("role")).isEqualTo("admin");
    }

    @Test
    void wrongUnknownAndSuspendedLookTheSame() {
        portal.accounts().member("sue", Tier.GOLD, MemberStatus.SUSPENDED);
        var stranger = from("10.0.0.2");

        assertThat(
                        Stream.of(
                                        stranger.signIn("ann", "wrong password"),
                                        stranger.signIn("nobody", PASSWORD),
                                        stranger.signIn("not a name", PASSWORD),
                                        stranger.signIn("", ""),
                                        stranger.signIn("sue", PASSWORD))
                                .map(answer -> answer.status() + answer.field("detail"))
                                .distinct())
                .singleElement()
                .asString()
                .startsWith("401");
    }

    @Test
    void signingOutKillsTheTokenAtOnceForHeaderAndCookie() {
        var token = from("10.0.0.3").signIn("ann", PASSWORD).field("token");
        var ann = portal.stranger().with("Authorization", "Bearer " + token);

        var gone = ann.delete("/api/sessions/current");

        assertThat(gone).hasStatus(204);
        assertThat(gone.bytes()).isEmpty();
        assertThat(ann.get("/api/me")).isProblem(401);
        assertThat(portal.stranger().get("/api/me", "Cookie", "session=" + token)).isProblem(401);
        assertThat(ann.delete("/api/sessions/current")).isProblem(401);
    }

    @Test
    void aNewSessionIsNeverOneThatTheVisitorBrought() {
        var brought = "A".repeat(43);
        var answer = from("10.0.0.4").with("Cookie", "session=" + brought).signIn("ann", PASSWORD);

        assertThat(answer.field("token")).isNotEqualTo(brought).hasSize(43);
        assertThat(portal.stranger().get("/api/me", "Cookie", "session=" + brought)).isProblem(401);
    }

    @Test
    void suspensionAndANewPasswordEndEverySession() {
        var bob = portal.accounts().member("bob", Tier.BRONZE);
        var before = portal.byCookie("bob");
        var path = "/api/admin/members/" + bob.address();
        assertThat(portal.admin().patch(path, "{\"password\":\"a wholly new one\"}"))
                .hasStatus(200);
        assertThat(before.get("/api/me")).isProblem(401);

        var again = from("10.0.0.5").signIn("bob", "a wholly new one");
        assertThat(again).hasStatus(201);
        portal.admin().patch(path, "{\"status\":\"suspended\"}");
        portal.admin().patch(path, "{\"status\":\"active\"}");

        var revived = portal.stranger().with("Authorization", "Bearer " + again.field("token"));
        assertThat(revived.get("/api/me")).isProblem(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"ann\"",
                "{}",
                "{\"username\":\"ann\"}",
                "{\"username\":{\"$ne\":null},\"password\":{\"$ne\":null}}",
                "{\"username\":[\"ann\"],\"password\":\"x\"}",
                "{\"username\":\"ann\",\"password\":7}",
                "{\"username\":\"ann\",\"password\":true}",
                "{\"username\":\"ann\",\"password\":null}",
                "{\"username\":\"ann\",\"password\":\"x\"} and more",
                "{\"username\":\"ann\",\"password\":\"x\"",
                "not json"
            })
    void whatIsNotTwoTextsIsRefused(String body) {
        assertThat(from("10.0.0.6").post("/api/sessions", body)).isProblem(400);
    }

    @Test
    void deepJsonAndLongPasswordsAreRefusedWithoutHashing() {
        var deep = "{\"username\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        assertThat(from("10.0.0.7").post("/api/sessions", deep)).isProblem(400);
        assertThat(from("10.0.0.7").signIn("ann", "x".repeat(1_025))).isProblem(400);
        assertThat(from("10.0.0.7").signIn("ann", "x".repeat(1 << 20))).isProblem(400);
        assertThat(from("10.0.0.7").signIn("ann", "x".repeat(3 << 20))).isProblem(413);
    }

    @Test
    void roleAndAddressInASignInAreIgnored() {
        var answer =
                from("10.0.0.8")
                        .post(
                                "/api/sessions",
                                """
                                {"username":"ann","password":"%s","role":"admin","member_address":"0xbob"}
                                """
                                        .formatted(PASSWORD));

        assertThat(answer.field("role")).isEqualTo("member");
    }

    @Test
    void theFifthFailureOfANameIsHeldAndAKnownBrowserIsNot() {
        portal.accounts().member("vic", Tier.BRONZE);
        var cookies = from("10.0.1.1").signIn("vic", PASSWORD).headers("Set-Cookie");
        var browser =
                cookies.stream().filter(c -> c.startsWith("browser=")).findFirst().orElseThrow();
        var guesser = from("10.0.1.2");
        for (int i = 1; i <= 4; i++) {
            assertThat(guesser.signIn("vic", "wrong guess " + i)).isProblem(401);
        }

        assertThat(guesser.signIn("vic", "wrong guess 5"))
                .isProblem(429)
                .hasHeader("Retry-After", "1");
        assertThat(from("10.0.1.3").signIn("VIC", PASSWORD)).isProblem(429);
        assertThat(
                        from("10.0.1.4")
                                .with("Cookie", browser.split(";", -1)[0])
                                .signIn("vic", PASSWORD))
                .hasStatus(201);
    }

    @Test
    void unknownNamesAreHeldLikeKnownOnes() {
        for (int i = 1; i <= 4; i++) {
            assertThat(from("10.0.2.1").signIn("ghost", "wrong guess")).isProblem(401);
        }
        assertThat(from("10.0.2.1").signIn("ghost", "wrong guess")).isProblem(429);
    }

    @Test
    void theHundredthFailureOfAnAddressIsHeldForTheRightPasswordToo() {
        var sprayer = from("10.0.3.1");
        for (int i = 1; i <= 99; i++) {
            assertThat(sprayer.signIn("spray" + i % 3, "wrong").status()).isIn(401, 429);
        }
        assertThat(sprayer.signIn("ann", PASSWORD)).hasStatus(201);
        assertThat(sprayer.signIn("spray9", "wrong")).isProblem(429);

        var held = sprayer.signIn("ann", PASSWORD);

        assertThat(held).isProblem(429);
        assertThat(Integer.parseInt(held.header("Retry-After"))).isBetween(1, 900);
        assertThat(from("10.0.3.2").signIn("ann", PASSWORD)).hasStatus(201);
    }
}
