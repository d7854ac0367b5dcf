package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;
import static org.leaddistribution.portal.fixture.RunningPortal.ADMIN;
import static org.leaddistribution.portal.fixture.RunningPortal.SUPPORT;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.fake.People;
import org.leaddistribution.fixture.ScriptedSmtp;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.Outbox.DeliveryResult;
import org.leaddistribution.notice.Outbox.SentMail;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.SmtpServer.Encryption;

/// `/api/admin/mails`. The portal of most tests has no mail server, so that what waits goes on waiting.
class MailsContractTest {
    private static final String MAILS = "/api/admin/mails";
    private static final Instant NOW = People.LONG_AGO;
    private static final SentMail SENT = new SentMail("bob@example.org", "Your Account", NOW);
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Outbox outbox() {
        return portal.application().store().outbox();
    }

    private static NoticeId queued(String key, String username, Instant due) {
        outbox().queue(List.of(new Invitation(key, username)), due);
        return new NoticeId.OfAccount(key);
    }

    private static NoticeId settled(String key, String username, DeliveryResult result) {
        var id = queued(key, username, NOW);
        assertThat(outbox().claim(id, 1)).isTrue();
        outbox().settle(id, 1, result);
        return id;
    }

    private static JsonNode list(String query) {
        var list = portal.support().get(MAILS + query);
        assertThat(list)
                .hasStatus(200)
                .hasExactly("mails total_count page limit total_pages summary");
        return list.json();
    }

    private static List<String> ids(String query) {
        var found = new ArrayList<String>();
        list(query).required("mails").forEach(mail -> found.add(mail.required("mail_id").asText()));
        return found;
    }

    private static Answer retry(String id) {
        return portal.admin().post(MAILS + "/" + id + "/retry", "");
    }

    @Test
    void whereThereIsNoMailTheListIsEmptyAndTheSummarySaysWhatIsMissing() {
        assertThat(list("").toString())
                .isEqualTo(
                        "{\"mails\":[],\"total_count\":0,\"page\":1,\"limit\":20,\"total_pages\":0,"
                                + "\"summary\":{\"waiting\":0,\"failed\":0,"
                                + "\"oldest_waiting_at\":null,\"smtp\":\"not_set\","
                                + "\"last_error\":null}}");
    }

    @Test
    void eachMailSaysWhatBecameOfIt() {
        queued("k1", "ann", NOW);
        settled("k2", "bob", new DeliveryResult.Sent(SENT));
        settled("k3", "cid", new DeliveryResult.Dead(14, "550 no such user"));

        var waiting = list("?state=waiting").required("mails").get(0);
        var sent = list("?state=sent").required("mails").get(0);
        var failed = list("?state=failed").required("mails").get(0);

        assertThat(fieldsOf(waiting))
                .containsExactly(
                        "mail_id",
                        "kind",
                        "to",
                        "subject",
                        "state",
                        "attempts",
                        "due_at",
                        "sent_at",
                        "last_error");
        assertThat(waiting.toString())
                .isEqualTo(
                        "{\"mail_id\":\"account-k1\",\"kind\":\"invitation\",\"to\":null,"
                                + "\"subject\":null,\"state\":\"waiting\",\"attempts\":0,"
                                + "\"due_at\":\"%1$s\",\"sent_at\":null,\"last_error\":null}"
                                        .formatted(NOW));
        assertThat(sent.toString())
                .contains(
                        "\"to\":\"bob@example.org\",\"subject\":\"Your Account\",\"state\":\"sent\"",
                        "\"sent_at\":\"" + NOW + "\"");
        assertThat(failed.toString())
                .contains(
                        "\"state\":\"failed\",\"attempts\":14",
                        "\"last_error\":\"550 no such user\"");
    }

    @Test
    void allStatesStandInOneOrderTheLatestDueFirst() {
        queued("k1", "ann", NOW.minusSeconds(9));
        settled("k2", "bob", new DeliveryResult.Sent(SENT));
        queued("k3", "cid", NOW.plusSeconds(9));
        settled("k4", "dan", new DeliveryResult.Skipped("turned off"));
        outbox().claim(queued("k5", "eva", NOW.minusSeconds(3)), 1);

        assertThat(ids(""))
                .startsWith("account-k3")
                .endsWith("account-k5", "account-k1")
                .hasSize(5);
        assertThat(ids("?limit=2&page=3")).containsExactly("account-k1");
        assertThat(ids("?state=not_wanted")).containsExactly("account-k4");
        assertThat(ids("?state=sending")).containsExactly("account-k5");
        assertThat(list("?limit=2").required("total_pages").asInt()).isEqualTo(3);
        assertThat(ids("?page=9223372036854775807")).isEmpty();
    }

    @Test
    void theMailsOfADistributionAreFoundByItAndByTheirKind() {
        portal.accounts().member("ann", Tier.BRONZE);
        portal.accounts().member("bob", Tier.BRONZE);
        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 120));
        portal.admin().distribute(id);
        queued("k1", "ann", NOW);

        assertThat(list("?distribution_id=" + id).required("mails").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("leads_ready", "leads_ready", "distribution_completed");
        assertThat(ids("?kind=leads_ready")).hasSize(2);
        assertThat(ids("?kind=invitation")).containsExactly("account-k1");
        assertThat(ids("?kind=distribution_completed&distribution_id=" + id))
                .containsExactly("round-" + id + "-1");
        assertThat(ids("?kind=invitation&distribution_id=" + id)).isEmpty();
        assertThat(ids("?kind=distribution_failed")).isEmpty();
        assertThat(ids("?distribution_id=00000000-0000-7000-8000-000000000000")).isEmpty();
    }

    @Test
    void aSearchFindsAPersonAndThenThatPersonsMails() {
        portal.accounts().member("ann", Tier.BRONZE);
        portal.accounts().member("bob", Tier.BRONZE);
        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 120));
        portal.admin().distribute(id);
        queued("k1", "ann", NOW);
        outbox().queue(List.of(new EmailChanged("k2", "bob", "old@example.org")), NOW);

        assertThat(list("?q=ANN%40exam").required("mails").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("leads_ready", "invitation");
        assertThat(list("?q=bob&state=waiting").required("mails").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("leads_ready", "email_changed");
        assertThat(ids("?q=" + ADMIN)).containsExactly("round-" + id + "-1");
        assertThat(ids("?q=nobody")).isEmpty();
        assertThat(ids("?q=.*")).isEmpty();
        assertThat(ids("?q=%20")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=pending",
                "state=SENT",
                "kind=mail",
                "distribution_id=1",
                "sort=due_at",
                "state=sent&state=failed",
                "q=a&q=b",
                "page=0",
                "limit=101"
            })
    void whatTheListDoesNotKnowIsRefused(String query) {
        assertThat(portal.admin().get(MAILS + "?" + query)).isProblem(400);
    }

    @Test
    void theSummaryCountsWhatWaitsAndFailed() {
        queued("k1", "ann", NOW.minusSeconds(60));
        queued("k2", "bob", NOW);
        settled("k3", "cid", new DeliveryResult.Dead(1, "550 no such user"));

        assertThat(list("?state=sent").required("summary").toString())
                .isEqualTo(
                        "{\"waiting\":2,\"failed\":1,\"oldest_waiting_at\":\"%s\","
                                        .formatted(NOW.minusSeconds(60))
                                + "\"smtp\":\"not_set\",\"last_error\":\"550 no such user\"}");
    }

    @Test
    void whatFailedOrWasSentIsSentAgainAndNothingElse() {
        var failed = settled("k1", "ann", new DeliveryResult.Dead(14, "550 no such user"));
        var sent = settled("k2", "bob", new DeliveryResult.Sent(SENT));
        var unwanted = settled("k3", "cid", new DeliveryResult.Skipped("turned off"));
        var waiting = queued("k4", "dan", NOW);

        assertThat(retry(failed.value())).hasStatus(202);
        assertThat(retry(sent.value())).hasStatus(202);

        assertThat(retry(failed.value())).isProblem(409, "sent again");
        assertThat(retry(unwanted.value())).isProblem(409);
        assertThat(retry(waiting.value())).isProblem(409);
        assertThat(ids("?state=waiting")).hasSize(3);
        assertThat(list("?q=").required("mails").findValuesAsText("sent_at")).containsOnly("null");
        assertThat(portal.application().store().auditLog().page(new PageRequest(1, 9)).items())
                .extracting(entry -> entry.actor().name(), AuditEntry::action, AuditEntry::subject)
                .containsExactlyInAnyOrder(
                        tuple(ADMIN, AuditAction.MAIL_SENT_AGAIN, "account-k1"),
                        tuple(ADMIN, AuditAction.MAIL_SENT_AGAIN, "account-k2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-nobody",
                "file-nothing",
                "round-00000000-0000-7000-8000-000000000000-1",
                "failure-00000000-0000-7000-8000-000000000000-1",
                "round-1",
                "nonsense",
                "round-00000000-0000-7000-8000-000000000000-99999999999"
            })
    void whatDoesNotExistIsNotSentAgain(String id) {
        assertThat(retry(id)).isProblem(404);
    }

    @Test
    void theMailOfAFileAndOfARoundAreSentAgainByTheirIds() {
        portal.accounts().member("ann", Tier.BRONZE);
        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 120));
        portal.admin().distribute(id);
        var all = list("").required("mails").findValuesAsText("mail_id");
        for (var mail : all) {
            var notice = NoticeId.of(mail).orElseThrow();
            outbox().claim(notice, 1);
            outbox().settle(notice, 1, new DeliveryResult.Sent(SENT));
        }

        assertThat(all).hasSize(2).allSatisfy(mail -> assertThat(retry(mail)).hasStatus(202));
    }

    @Test
    void withoutAMailServerATestSaysSo() {
        var answer = portal.admin().post(MAILS + "/test", "{\"to\":\"ann@example.org\"}");

        assertThat(answer).isProblem(502, "LEADS_SMTP_URL");
        assertThat(answer.field("code")).isEqualTo("mail_not_sent");
        assertThat(answer.field("step")).isEqualTo("settings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"to\":null}",
                "{\"to\":\"nowhere\"}",
                "{\"to\":\"a@b.c\\r\\nBcc: d@e.f\"}",
                "{\"to\":1}",
                ""
            })
    void aTestNeedsAnAddress(String json) {
        assertThat(portal.admin().post(MAILS + "/test", json)).isProblem(400);
    }

    @Test
    void supportReadsAndSendsNothing() {
        var failed = settled("k1", "ann", new DeliveryResult.Dead(14, "550 no such user"));

        assertThat(portal.as(SUPPORT).post(MAILS + "/" + failed.value() + "/retry", ""))
                .isProblem(403);
        assertThat(portal.as(SUPPORT).post(MAILS + "/test", "{\"to\":\"a@example.org\"}"))
                .isProblem(403);
        assertThat(ids("?state=failed")).containsExactly("account-k1");
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 554 go away, greeting, 554 go away",
        "MAIL, 550 not this sender, sender, LEADS_MAIL_FROM",
        "RCPT, 550 no such user, recipient, 550 no such user",
        "RCPT, 451 later, recipient, 451 later",
        "DATA, 554 spam, message, 554 spam"
    })
    void aTestNamesTheStepThatFailed(String script, String reply, String step, String detail)
            throws IOException {
        try (var smtp = new ScriptedSmtp();
                var mailing = mailingThrough(smtp)) {
            smtp.answering(script, reply);

            var answer = mailing.admin().post(MAILS + "/test", "{\"to\":\"ann@example.org\"}");

            assertThat(answer).isProblem(502, detail);
            assertThat(answer.field("step")).isEqualTo(step);
        }
    }

    @Test
    void whatWorksAndWhatDoesNotIsTold() throws IOException {
        try (var smtp = new ScriptedSmtp();
                var mailing = mailingThrough(smtp)) {
            var sent = mailing.admin().post(MAILS + "/test", "{\"to\":\"Ann@example.org\"}");
            assertThat(sent).hasStatus(200);
            assertThat(sent.text()).isEqualTo("{\"to\":\"Ann@example.org\"}");
            assertThat(smtp.taken()).hasSize(1);
            assertThat(mailing.application().store().auditLog().page(new PageRequest(1, 9)).items())
                    .extracting(AuditEntry::action, AuditEntry::subject)
                    .containsExactly(tuple(AuditAction.TEST_MAIL_SENT, "Ann@example.org"));
            assertThat(serviceOf(mailing)).isEqualTo("ok");

            smtp.goAway();
            mailing.accounts().member("ann", Tier.BRONZE);
            mailing.admin()
                    .distribute(mailing.admin().queued("leads.csv", LeadsCsv.numbered(1, 120)));

            Eventually.holds(
                    "the fault is told",
                    Duration.ofSeconds(30),
                    () -> "failing".equals(serviceOf(mailing)));
            assertThat(mailing.admin().get(MAILS).json().required("summary").toString())
                    .contains("\"waiting\":2,\"failed\":0", "does not take a connection");
        }
    }

    private static RunningPortal mailingThrough(ScriptedSmtp smtp) {
        var port = smtp.address(Encryption.NONE).port();
        return RunningPortal.start(
                Map.of(Setting.SMTP_URL, "smtp://127.0.0.1:" + port + "?starttls=off"));
    }

    private static String serviceOf(RunningPortal mailing) {
        return mailing.admin().get(MAILS).json().required("summary").required("smtp").asText();
    }
}
