package org.leaddistribution.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.MailedLinks;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.TestAccounts;
import org.leaddistribution.portal.fixture.Visitor;

class OwnAccountTest {
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Answer changePassword(Visitor visitor, String present, String next) {
        return Forms.post(
                visitor,
                "/account",
                "password",
                present,
                "new_password",
                next,
                "new_password_again",
                next);
    }

    @Test
    void changedPasswordEndsEverySession() {
        portal.accounts().member("carl", Tier.SILVER);
        var here = Forms.browsing(portal, "carl");
        var elsewhere = Forms.browsing(portal, "carl");

        var changed = changePassword(here, TestAccounts.PASSWORD, Forms.somePassword());

        assertThat(changed.header("Location")).endsWith("/login?after=password");
        assertThat(here.get("/account").status()).isEqualTo(303);
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        assertThat(Forms.knows(portal, "carl", Forms.somePassword())).isTrue();
        assertThat(Forms.knows(portal, "carl", TestAccounts.PASSWORD)).isFalse();
    }

    @Test
    void passwordStaysWhenItIsWeakWronglyProvenOrMistyped() {
        portal.accounts().member("dora", Tier.SILVER);
        var dora = Forms.browsing(portal, "dora");

        assertThat(changePassword(dora, TestAccounts.PASSWORD, "short").text())
                .contains("too short");
        assertThat(changePassword(dora, "not it at all", Forms.somePassword()).text())
                .contains("The present password is not right");
        var differing =
                Forms.post(
                        dora,
                        "/account",
                        "password",
                        TestAccounts.PASSWORD,
                        "new_password",
                        Forms.somePassword());
        assertThat(differing.status()).isEqualTo(400);
        assertThat(differing.text()).contains("differ");
        assertThat(dora.get("/account").status()).isEqualTo(200);
        assertThat(Forms.knows(portal, "dora", TestAccounts.PASSWORD)).isTrue();
    }

    @Test
    void anotherSiteCannotTurnMailsOff() {
        var erik = portal.accounts().member("erik", Tier.SILVER);
        var lured = portal.byCookie("erik").with("Sec-Fetch-Site", "cross-site");

        var refused = Forms.post(lured, "/account/notifications", "lead_emails", "off");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(mailsOf(erik)).isEqualTo(LeadEmails.ON);
    }

    @ParameterizedTest
    @EnumSource
    void mailedLinkIsGoodForOnePassword(TokenPurpose purpose) {
        var name = "mailed-" + purpose.code();
        portal.accounts().member(name, Tier.BRONZE);
        var link = MailedLinks.drawn(portal, name, purpose);
        assertThat(portal.stranger().get(link).text()).contains(name);
        assertThat(choose(link, "short").status()).isEqualTo(400);

        var chosen = choose(link, Forms.somePassword());

        assertThat(chosen.header("Location")).endsWith("/login?after=password");
        assertThat(Forms.knows(portal, name, Forms.somePassword())).isTrue();
        assertThat(portal.stranger().get(link).status()).isEqualTo(404);
        assertThat(choose(link, TestAccounts.PASSWORD).status()).isEqualTo(404);
    }

    private static Answer choose(String link, String password) {
        return Forms.post(
                portal.stranger(), link, "new_password", password, "new_password_again", password);
    }

    @Test
    void expiredLinkAndLinkForSomethingElseAreDead() {
        portal.accounts().member("fay", Tier.BRONZE);
        var late = MailedLinks.drawn(portal, "fay", TokenPurpose.RESET, Duration.ofSeconds(-1));
        var invitation = MailedLinks.drawn(portal, "fay", TokenPurpose.INVITATION);

        assertThat(portal.stranger().get(late).status()).isEqualTo(404);
        assertThat(portal.stranger().get(invitation.replace("/invitation/", "/reset/")).status())
                .isEqualTo(404);
    }

    @Test
    void withoutAMailServerItIsSaidThatNoLinkCanBeSent() {
        portal.accounts().member("gus", Tier.BRONZE);

        var shown = portal.stranger().get("/forgotten");
        var asked = Forms.post(portal.stranger(), "/forgotten", "username", "gus");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(asked.status()).isEqualTo(503);
        assertThat(List.of(shown.text(), asked.text()))
                .allSatisfy(page -> assertThat(page).contains("No mail can be sent"))
                .noneSatisfy(page -> assertThat(page).contains("<form"));
        assertThat(portal.stored("outbox")).isZero();
    }

    @Test
    void unsubscribeLinkOnlyAsksUntilItsButtonIsPressed() {
        var hal = portal.accounts().member("hal", Tier.BRONZE);
        var link = MailedLinks.unsubscribe(portal, hal);

        assertThat(portal.stranger().get(link).status()).isEqualTo(200);
        assertThat(mailsOf(hal)).isEqualTo(LeadEmails.ON);

        assertThat(Forms.post(portal.stranger(), link).status()).isEqualTo(200);
        assertThat(mailsOf(hal)).isEqualTo(LeadEmails.OFF);
    }

    @Test
    void whoUnsubscribesTwiceIsToldSo() {
        var lea = portal.accounts().member("lea", Tier.BRONZE);
        var link = MailedLinks.unsubscribe(portal, lea);
        var first = Forms.post(portal.stranger(), link);

        var second = Forms.post(portal.stranger(), link);

        assertThat(first.text()).contains("The mails are off").doesNotContain("already");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).contains("The mails were off already", "nothing was changed now");
        assertThat(mailsOf(lea)).isEqualTo(LeadEmails.OFF);
    }

    @Test
    void mailProgramUnsubscribesWithOneClick() {
        var ida = portal.accounts().member("ida", Tier.BRONZE);
        var link = MailedLinks.unsubscribe(portal, ida);

        var done = Forms.post(portal.stranger(), link, "List-Unsubscribe", "One-Click");

        assertThat(done.status()).isEqualTo(200);
        assertThat(mailsOf(ida)).isEqualTo(LeadEmails.OFF);
    }

    @Test
    void forgedUnsubscribeLinkIsNotFound() {
        var jon = portal.accounts().member("jon", Tier.BRONZE);
        var forged = MailedLinks.unsubscribe(portal, jon).replaceAll("\\..*", ".AAAA");

        assertThat(portal.stranger().get(forged).status()).isEqualTo(404);
        assertThat(Forms.post(portal.stranger(), forged).status()).isEqualTo(404);
        assertThat(mailsOf(jon)).isEqualTo(LeadEmails.ON);
    }

    private static LeadEmails mailsOf(Member member) {
        var managing = portal.application().accounts().managingMembers();
        return managing.find(member.address()).orElseThrow().leadEmails();
    }
}
