package org.leaddistribution.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.notice.smtp.SampleMails.ANN;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.fixture.ScriptedSmtp;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.Mailer.SendOutcome.BrokenOff;
import org.leaddistribution.notice.Mailer.SendOutcome.Refused;
import org.leaddistribution.notice.Mailer.SendOutcome.Sent;
import org.leaddistribution.notice.Mailer.SendOutcome.TryLater;
import org.leaddistribution.notice.Mailer.SendOutcome.Unreachable;
import org.leaddistribution.notice.Mailer.SendStep;
import org.leaddistribution.notice.smtp.SmtpMailer.SmtpLimits;
import org.leaddistribution.settings.SmtpServer;
import org.leaddistribution.settings.SmtpServer.Encryption;

class SmtpMailerFailureTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final SmtpLimits PATIENT = new SmtpLimits(LONG, LONG, LONG);

    private ScriptedSmtp smtp;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
    }

    @AfterEach
    void stop() throws IOException {
        smtp.close();
    }

    @Test
    void whatTheServerTakesIsSent() {
        assertThat(send(PATIENT)).isEqualTo(new Sent());
    }

    @Test
    void aMailIsSentOnceTheServerHasTakenItHoweverItSaysGoodbye() {
        smtp.answering("QUIT", ScriptedSmtp.HANG_UP);

        assertThat(send(PATIENT)).isEqualTo(new Sent());
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 no such user", "RCPT, 553 bad name", "DATA, 554 spam", "., 552 too big"})
    void aPermanentNoToAMailIsFinal(String step, String reply) {
        smtp.answering(step, reply);

        assertThat(send(PATIENT)).isInstanceOf(Refused.class).asString().contains(reply);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 mailbox busy",
        "RCPT, 451 greylisted",
        "RCPT, 452 full",
        "DATA, 451 try later",
        "., 451 try later"
    })
    void aNoForNowIsTriedAgain(String step, String reply) {
        smtp.answering(step, reply);

        assertThat(send(PATIENT)).isInstanceOf(TryLater.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, hang up, RECIPIENT",
        "DATA, hang up, MESSAGE",
        "., hang up, MESSAGE",
        "RCPT, 421 closing, RECIPIENT",
        "DATA, 421 closing, MESSAGE"
    })
    void whetherAMailWasTakenBeforeTheConversationEndedIsUnknown(
            String step, String reply, SendStep at) {
        smtp.answering(step, reply);

        assertThat(send(PATIENT))
                .isInstanceOfSatisfying(
                        BrokenOff.class, broken -> assertThat(broken.step()).isEqualTo(at));
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 421 closing",
        "greeting, 554 not you",
        "greeting, hang up",
        "MAIL, 451 disk full",
        "MAIL, 550 not this sender",
        "MAIL, 530 sign in first",
        "MAIL, hang up"
    })
    void whatWouldMeetEveryMailIsTheServersTrouble(String step, String reply) {
        smtp.answering(step, reply);

        assertThat(send(PATIENT)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aServerThatNeverSpeaksIsLeftAfterTheSilence() {
        smtp.answering(ScriptedSmtp.GREETING, ScriptedSmtp.SILENCE);

        assertThat(send(new SmtpLimits(LONG, SHORT, LONG))).isInstanceOf(Unreachable.class);
    }

    @Test
    void aServerThatFallsSilentWithinAMailIsLeftAfterTheSilence() {
        smtp.answering(ScriptedSmtp.END_OF_DATA, ScriptedSmtp.SILENCE);

        assertThat(send(new SmtpLimits(LONG, SHORT, LONG))).isInstanceOf(BrokenOff.class);
    }

    @ParameterizedTest
    @CsvSource({"greeting", "."})
    void howeverPatientlyAServerIsHeardAMailHasAnEnd(String step) {
        smtp.answering(step, ScriptedSmtp.SILENCE);

        assertThat(send(new SmtpLimits(LONG, LONG, SHORT))).asString().contains("longer than");
    }

    @Test
    void encryptionThatIsRequiredButNotOfferedIsNoReasonToGoOnWithout() {
        var outcome = send(smtp.address(Encryption.STARTTLS_REQUIRED), PATIENT);

        assertThat(outcome)
                .isInstanceOf(Unreachable.class)
                .asString()
                .contains("offers no encryption", "?starttls=optional");
    }

    @Test
    void nobodyListeningIsTheServersTrouble() throws IOException {
        var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        closed.close();
        var nobody =
                new SmtpServer("127.0.0.1", closed.getLocalPort(), Encryption.NONE, null, null);

        assertThat(send(nobody, PATIENT)).isInstanceOf(Unreachable.class);
    }

    private SendOutcome send(SmtpLimits limits) {
        return send(smtp.address(Encryption.NONE), limits);
    }

    private static SendOutcome send(SmtpServer server, SmtpLimits limits) {
        var clock = Clock.tickMillis(ZoneOffset.UTC);
        try (var connection = new SmtpMailer(server, "leads@example.org", limits, clock).open()) {
            return connection.send(SampleMails.leadsReady(ANN));
        }
    }
}
