package org.leaddistribution.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Crowd;
import org.leaddistribution.portal.fixture.RunningPortal;

class DoorTest {
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
        portal.people().member("ann", Tier.GOLD);
        portal.people().member("guessed", Tier.GOLD);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"ann, /leads", "sam, /stats", "adele, /stats"})
    void everybodyStartsWhereTheirWorkIs(String username, String home) {
        var entered = Forms.signIn(portal, username, Crowd.PASSWORD, "");

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith(home);
        assertThat(entered.headers("Set-Cookie")).hasSize(2);
        assertThat(portal.byCookie(username).get("/").header("Location")).endsWith(home);
    }

    @Test
    void whoeverWantedAPageComesBackToIt() {
        assertThat(portal.stranger().get("/account").header("Location"))
                .endsWith("/login?next=%2Faccount");
        assertThat(portal.stranger().get("/login?next=/account").text())
                .contains("name=\"next\" value=\"/account\"");
        assertThat(Forms.signIn(portal, "ann", Crowd.PASSWORD, "/account").header("Location"))
                .endsWith("/account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/%2fevil"})
    void nobodyIsLedAwayFromThePortal(String next) {
        assertThat(Forms.signIn(portal, "ann", Crowd.PASSWORD, next).header("Location"))
                .endsWith("/leads");
        assertThat(portal.stranger().get("/login?next=" + Encoded.of(next)).text())
                .doesNotContain("evil");
    }

    @Test
    void wrongPasswordAndUnknownNameAreToldAlike() {
        var wrong = Forms.signIn(portal, "ann", "not the password", "");
        var unknown = Forms.signIn(portal, "nobody", "not the password", "");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).contains("The user name or the password is not right.");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text().replace("nobody", "ann")).isEqualTo(wrong.text());
    }

    @Test
    void guesserIsToldHowManySecondsToWait() {
        for (int guess = 1; guess < 5; guess++) {
            assertThat(Forms.signIn(portal, "guessed", "guess " + guess, "").status())
                    .isEqualTo(401);
        }
        var held = Forms.signIn(portal, "guessed", "guess 5", "");

        assertThat(held.status()).isEqualTo(429);
        assertThat(held.header("Retry-After")).isEqualTo("1");
        assertThat(held.text()).contains("Too many attempts. Try again in 1 s.");
    }

    @Test
    void typedNameComesBackAsTextAndThePasswordNever() {
        var refused = Forms.signIn(portal, "<script>x</script>", "a secret of mine", "");

        assertThat(refused.text()).contains("&lt;script").doesNotContain("<script>x", "a secret");
    }

    @Test
    void anotherSiteCannotSignAnybodyIn() {
        var fromElsewhere = portal.stranger().with("Sec-Fetch-Site", "cross-site");

        assertThat(
                        Forms.post(
                                        fromElsewhere,
                                        "/login",
                                        "username",
                                        "ann",
                                        "password",
                                        Crowd.PASSWORD)
                                .status())
                .isEqualTo(403);
    }

    @Test
    void signedOutSessionIsDead() {
        var ann = Forms.browsing(portal, "ann");
        assertThat(ann.get("/leads").status()).isEqualTo(200);

        var left = Forms.post(ann, "/logout");

        assertThat(left.status()).isEqualTo(303);
        assertThat(ann.get("/leads").header("Location")).endsWith("/login?next=%2Fleads");
        assertThat(Forms.post(ann, "/logout").header("Location")).endsWith("/login");
    }
}
