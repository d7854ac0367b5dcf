package org.leaddistribution.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.TestAccounts;

class SignInPagesTest {
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
        portal.accounts().member("ann", Tier.GOLD);
        portal.accounts().member("guessed", Tier.GOLD);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"ann, /leads", "sam, /stats", "adele, /stats"})
    void everybodyStartsWhereTheirWorkIs(String username, String home) {
        var entered = Forms.signIn(portal, username, TestAccounts.PASSWORD, "");

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
        assertThat(
                        Forms.signIn(portal, "ann", TestAccounts.PASSWORD, "/account")
                                .header("Location"))
                .endsWith("/account");
    }

    @Test
    void whoeverWantedOnePageOfManyComesBackToThatOne() {
        var door = portal.stranger().get("/leads?page=2&limit=5").header("Location");

        assertThat(door).endsWith("/login?next=%2Fleads%3Fpage%3D2%26limit%3D5");
        var path = door.substring(door.indexOf("/login"));
        assertThat(portal.stranger().get(path).text())
                .contains("name=\"next\" value=\"/leads?page=2&amp;limit=5\"");
        var back = Forms.signIn(portal, "ann", TestAccounts.PASSWORD, "/leads?page=2&limit=5");
        assertThat(back.header("Location")).endsWith("/leads?page=2&limit=5");
    }

    @Test
    void whoeverFollowedADownloadLinkSignedOutComesBackToTheFile() {
        var file = "/api/users/leads/download/01a2050f-0d77-7392-9854-98bc763de0f5";

        var page = portal.stranger().get(file + "?format=xlsx", "Sec-Fetch-Mode", "navigate");

        var next = "/login?next=" + Encoded.of(file + "?format=xlsx");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.text()).contains("href=\"" + next + "\"");
        assertThat(portal.stranger().get(next).text())
                .contains("name=\"next\" value=\"" + file + "?format=xlsx\"");
        var back = Forms.signIn(portal, "ann", TestAccounts.PASSWORD, file + "?format=xlsx");
        assertThat(back.header("Location")).endsWith(file + "?format=xlsx");
    }

    @Test
    void theNameStaysInTheFormWhateverWentWrong() {
        var wrong = Forms.signIn(portal, "kate", "not the password", "/account");
        var tooLong = Forms.signIn(portal, "kate", "x".repeat(1_025), "/account");
        for (int guess = 1; guess < 5; guess++) {
            Forms.signIn(portal, "kate", "guess " + guess, "");
        }
        var held = Forms.signIn(portal, "kate", "guess 5", "/account");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(held.status()).isEqualTo(429);
        for (var refused : List.of(wrong, tooLong, held)) {
            assertThat(refused.text())
                    .contains("value=\"kate\"", "name=\"next\" value=\"/account\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/%2fevil",
                "/leads?x=\r\nSet-Cookie: x",
                "/a b",
                "javascript:alert(1)",
                "/leads#x"
            })
    void nobodyIsLedAwayFromThePortal(String next) {
        assertThat(Forms.signIn(portal, "ann", TestAccounts.PASSWORD, next).header("Location"))
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
    void guesserIsToldHowLongToWait() {
        for (int guess = 1; guess < 5; guess++) {
            assertThat(Forms.signIn(portal, "guessed", "guess " + guess, "").status())
                    .isEqualTo(401);
        }
        var held = Forms.signIn(portal, "guessed", "guess 5", "");

        assertThat(held.status()).isEqualTo(429);
        assertThat(held.header("Retry-After")).isEqualTo("1");
        assertThat(held.text()).contains("Too many attempts. Try again in 1 second.");
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
                                        TestAccounts.PASSWORD)
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
