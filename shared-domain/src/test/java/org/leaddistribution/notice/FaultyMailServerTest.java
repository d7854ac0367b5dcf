package org.leaddistribution.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.fixture.ScriptedSmtp;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.Mailer.SendStep;
import org.leaddistribution.notice.NotifyingMembers.MailPass;
import org.leaddistribution.notice.smtp.SmtpMailer;
import org.leaddistribution.notice.smtp.SmtpMailer.SmtpLimits;
import org.leaddistribution.settings.SmtpServer;
import org.leaddistribution.settings.SmtpServer.Encryption;

/// What becomes of mails when a mail server does everything wrong, over real sockets.
class FaultyMailServerTest {
    private static final int ALL = 100;
    private static final int MAILS = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int AN_HOUR = 60;

    private static final SmtpLimits PATIENT = new SmtpLimits(MINUTE, MINUTE, MINUTE);

    /// A server that says something all the time meets the whole; one that says nothing meets the silence.
    private static final SmtpLimits HURRIED =
            new SmtpLimits(MINUTE, Duration.ofMillis(300), Duration.ofMillis(500));

    private final MailScene scene = new MailScene();
    private final List<Notice> notices = new ArrayList<>();
    private ScriptedSmtp smtp;
    private NotifyingMembers notifying;

    @BeforeEach
    void open() throws IOException {
        smtp = new ScriptedSmtp();
        notifying = scene.program("portal", through(smtp.address(Encryption.NONE), PATIENT));
        IntStream.range(0, MAILS).forEach(i -> notices.add(leadsFor("member" + i)));
    }

    @AfterEach
    void close() throws IOException {
        smtp.close();
    }

    @Test
    void oneConnectionIsEnoughForAllMailsOfAPass() {
        assertThat(pass()).isEqualTo(new MailPass.Done(MAILS));

        assertAllTakenOnce();
        assertThat(smtp.conversations()).isEqualTo(1);
    }

    @Test
    void aServerThatIsDownForAnHourCostsNoMailAnything() throws IOException {
        smtp.goAway();
        for (int minute = 0; minute < AN_HOUR; minute++) {
            assertThat(pass()).isInstanceOf(MailPass.ServerAway.class);
            scene.clock.goOn(MINUTE);
        }
        assertThat(notices).allSatisfy(notice -> assertThat(attemptsOf(notice)).isZero());

        smtp.comeBack();

        assertThat(pass()).isEqualTo(new MailPass.Done(MAILS));
        assertAllTakenOnce();
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, silence",
        "greeting, trickle 220 an endless welcome to everybody",
        "greeting, hang up",
        "greeting, 421 closing",
        "greeting, 554 not you",
        "EHLO, silence",
        "MAIL, trickle 250 with all the time in the world",
        "MAIL, 451 disk full",
        "MAIL, 550 not this sender"
    })
    void whatIsNotOfferedWaitsUnharmedAndEndsThePassSoon(String step, String reply) {
        smtp.answering(step, reply);
        long begin = System.nanoTime();

        assertThat(hurriedPass()).isInstanceOf(MailPass.ServerAway.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(notices).allSatisfy(notice -> assertThat(attemptsOf(notice)).isZero());
        smtp.answering(step, usual(step));
        assertThat(pass()).isEqualTo(new MailPass.Done(MAILS));
        assertAllTakenOnce();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, silence",
        "RCPT, trickle 250 with all the time in the world",
        "RCPT, 421 closing",
        "RCPT, hang up",
        "DATA, silence",
        "DATA, hang up",
        "., silence",
        "., trickle 250 with all the time in the world",
        "., 421 closing"
    })
    void whatBreaksOffIsTriedAgainAndAServerThatDoesItTwiceIsLeftAlone(String step, String reply) {
        smtp.answering(step, reply);

        assertThat(hurriedPass()).isInstanceOf(MailPass.ServerAway.class);

        assertThat(notices).extracting(this::attemptsOf).containsExactly(1, 1, 0, 0, 0);
        smtp.answering(step, usual(step));
        passesOfAnHour();
        assertAllTakenOnce();
    }

    @Test
    void aConnectionLostAfterAMailWasTakenDoublesThatMailAndNoOther() {
        smtp.answeringOnce(ScriptedSmtp.END_OF_DATA, "250 taken", ScriptedSmtp.HANG_UP);

        passesOfAnHour();

        assertThat(new HashSet<>(smtp.taken())).hasSize(MAILS);
        assertThat(smtp.taken()).hasSize(MAILS + 1);
        assertEverythingIs(NoticeState.SENT);
    }

    @Test
    void aServerThatLetsEveryConversationEndAfterAMailGetsAllInOnePass() {
        smtp.answering("RSET", ScriptedSmtp.HANG_UP).answering("NOOP", ScriptedSmtp.HANG_UP);

        assertThat(pass()).isEqualTo(new MailPass.Done(MAILS));

        assertAllTakenOnce();
        assertThat(smtp.conversations()).isEqualTo(MAILS);
    }

    @Test
    void aServerThatHadEnoughMailsOfOneConversationGetsTheRestInAnother() {
        smtp.answeringOnce("MAIL", "250 ok", "250 ok", "421 too many mails");

        assertThat(pass()).isEqualTo(new MailPass.Done(MAILS));

        assertAllTakenOnce();
        assertThat(smtp.conversations()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 451 greylisted", "RCPT, 450 busy", "DATA, 451 later", "., 452 full"})
    void aNoForNowIsAYesLater(String step, String reply) {
        smtp.answeringOnce(step, reply, reply, reply, reply, reply);

        assertThat(pass()).isEqualTo(new MailPass.Done(MAILS));
        assertThat(smtp.taken()).isEmpty();
        assertThat(smtp.conversations()).isEqualTo(1);
        passesOfAnHour();

        assertAllTakenOnce();
    }

    @Test
    void anAddressThatIsUnknownFailsAtOnceWithTheServersWordsAndTheOthersAreSent() {
        smtp.answering("RCPT TO:<member2@example.org>", "550 5.1.1 no such user");

        assertThat(pass()).isEqualTo(new MailPass.Done(MAILS));

        var failed = scene.outbox.entryOf(notices.get(2).id());
        assertThat(failed.state()).isEqualTo(NoticeState.DEAD);
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(failed.lastError()).contains("550 5.1.1 no such user");
        assertThat(smtp.taken()).hasSize(MAILS - 1);
        assertThat(smtp.conversations()).isEqualTo(1);
    }

    @Test
    void aMailThatAServerNeverTakesIsGivenUpAfterTwoDaysAndHoldsNoOtherUp() {
        smtp.answering("RCPT TO:<member0@example.org>", "421 I do not like this one");

        assertThat(pass()).isEqualTo(new MailPass.Done(MAILS));
        assertThat(smtp.taken()).hasSize(MAILS - 1);
        for (int quarter = 0; quarter < 50 * 4; quarter++) {
            scene.clock.goOn(MINUTE.multipliedBy(15));
            pass();
        }

        var failed = scene.outbox.entryOf(notices.getFirst().id());
        assertThat(failed.state()).isEqualTo(NoticeState.DEAD);
        assertThat(failed.lastError()).contains("I do not like this one");
        assertThat(smtp.taken()).hasSize(MAILS - 1);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNamedAndNoMailGoesThere() {
        var setup = ServerSetup.SMTPS.dynamicPort();
        setup.setServerStartupTimeout(MINUTE.toMillis());
        var faulty = new GreenMail(setup);
        faulty.start();
        try {
            var server =
                    new SmtpServer(
                            "127.0.0.1", faulty.getSmtps().getPort(), Encryption.TLS, null, null);
            var outcome = trial(server);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            SendOutcome.Unreachable.class,
                            failed -> {
                                assertThat(failed.step()).isEqualTo(SendStep.ENCRYPTION);
                                assertThat(failed.reason())
                                        .contains("certificate", "CN=", "valid from");
                            });
            assertThat(faulty.getReceivedMessages()).isEmpty();
        } finally {
            faulty.stop();
        }
        assertThat(pass()).isEqualTo(new MailPass.Done(MAILS));
        assertAllTakenOnce();
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 554 not you, GREETING",
        "EHLO, 421 closing, GREETING",
        "MAIL, 550 not this sender, SENDER",
        "RCPT, 550 no such user, RECIPIENT",
        "DATA, 554 spam, MESSAGE",
        "., 552 too big, MESSAGE"
    })
    void everyFailureNamesItsStep(String step, String reply, SendStep named) {
        smtp.answering(step, reply);

        assertThat(trial(smtp.address(Encryption.NONE)))
                .isInstanceOfSatisfying(
                        SendOutcome.Failed.class,
                        failed -> assertThat(failed.step()).isEqualTo(named));
    }

    @Test
    void whoeverCannotBeFoundOrRefusesIsNamedAsSuch() throws IOException {
        smtp.goAway();
        var unknown = new SmtpServer("no-such-host.invalid", 25, Encryption.NONE, null, null);

        assertThat(trial(unknown))
                .isInstanceOfSatisfying(
                        SendOutcome.Unreachable.class,
                        failed -> {
                            assertThat(failed.step()).isEqualTo(SendStep.HOST);
                            assertThat(failed.reason()).contains("no-such-host.invalid");
                        });
        assertThat(trial(smtp.address(Encryption.NONE)))
                .isInstanceOfSatisfying(
                        SendOutcome.Unreachable.class,
                        failed -> assertThat(failed.step()).isEqualTo(SendStep.CONNECTION));
    }

    private SendOutcome trial(SmtpServer server) {
        var mail = new MailTexts(new PortalLinks(URI.create("https://leads.example.org")));
        var to = new Mail.MailAddress("ann@example.org");
        try (var connection = through(server, PATIENT).open()) {
            return connection.send(mail.of(new Notice.EmailChanged("k", "ann", to.value()), to));
        }
    }

    private Mailer through(SmtpServer server, SmtpLimits limits) {
        return new SmtpMailer(server, "leads@example.org", limits, scene.clock);
    }

    private Notice leadsFor(String username) {
        scene.has(MailScene.member(username));
        return scene.leadsFor(username);
    }

    private MailPass pass() {
        return notifying.pass(ALL);
    }

    private MailPass hurriedPass() {
        return scene.program("hurried", through(smtp.address(Encryption.NONE), HURRIED)).pass(ALL);
    }

    private void passesOfAnHour() {
        for (int minute = 0; minute < AN_HOUR; minute++) {
            pass();
            scene.clock.goOn(MINUTE);
        }
    }

    private int attemptsOf(Notice notice) {
        return scene.outbox.entryOf(notice.id()).attempts();
    }

    private void assertAllTakenOnce() {
        assertThat(smtp.taken())
                .doesNotHaveDuplicates()
                .hasSize(MAILS)
                .allMatch(id -> id.endsWith("@example.org>"));
        assertEverythingIs(NoticeState.SENT);
    }

    private void assertEverythingIs(NoticeState state) {
        assertThat(scene.outbox.countByState()).containsOnlyKeys(state);
    }

    private static String usual(String step) {
        return switch (step) {
            case ScriptedSmtp.GREETING -> "220 ready";
            case "DATA" -> "354 go on";
            default -> "250 ok";
        };
    }
}
