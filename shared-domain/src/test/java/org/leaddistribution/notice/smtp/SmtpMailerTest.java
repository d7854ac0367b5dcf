package org.leaddistribution.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leaddistribution.notice.smtp.SampleMails.ANN;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.notice.Mail;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.smtp.SmtpMailer.SmtpLimits;
import org.leaddistribution.settings.SmtpServer;
import org.leaddistribution.settings.SmtpServer.Encryption;

class SmtpMailerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final SmtpLimits PATIENT = new SmtpLimits(LONG, LONG, LONG);

    @RegisterExtension
    final GreenMailExtension post =
            new GreenMailExtension(
                    new ServerSetup[] {
                        patient(ServerSetup.SMTP.dynamicPort()),
                        patient(ServerSetup.SMTPS.dynamicPort())
                    });

    private static ServerSetup patient(ServerSetup setup) {
        setup.setServerStartupTimeout(LONG.toMillis());
        return setup;
    }

    @Test
    void theMemberReceivesTextAndHtmlThatOneClickTurnsOff() throws Exception {
        assertThat(sent(plain(), SampleMails.leadsReady(ANN))).isEqualTo(new SendOutcome.Sent());

        var mail = post.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("New Leads Available - 97 Leads");
        assertThat(header(mail, "From")).isEqualTo("Leads <leads@example.org>");
        assertThat(header(mail, "To")).isEqualTo("ann@example.org");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(NOW);
        assertThat(header(mail, "List-Unsubscribe"))
                .isEqualTo("<https://leads.example.org/unsubscribe/" + "t".repeat(100) + ">");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(part(mail, 0).getContentType()).startsWith("text/plain");
        assertThat(part(mail, 0).getContent().toString()).contains("Hello Ännchen,", "leads.csv");
        assertThat(part(mail, 1).getContentType()).startsWith("text/html");
        assertThat(part(mail, 1).getContent().toString()).contains("<p>Hello Ännchen,</p>");
    }

    @Test
    void theAdminReceivesTheResult() throws Exception {
        var distribution = DistributionId.create();

        sent(plain(), SampleMails.distributionEnded(distribution));

        var mail = post.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Lead Distribution Complete");
        assertThat(header(mail, "List-Unsubscribe")).isNull();
        assertThat(part(mail, 0).getContent().toString())
                .contains(distribution.value(), "800", "8", "completed");
    }

    @Test
    void aMailSentTwiceIsTheSameMailTwice() throws Exception {
        sent(plain(), SampleMails.leadsReady(ANN));
        sent(plain(), SampleMails.leadsReady(ANN));

        assertThat(post.getReceivedMessages())
                .hasSize(2)
                .extracting(mail -> header(mail, "Message-ID"))
                .containsOnly("<file-f1@example.org>");
    }

    @Test
    void aServerThatKnowsTheUserTakesTheMail() {
        post.setUser("leads", "right-password");
        post.getUserManager().setAuthRequired(true);

        assertThat(sent(signedIn("right-password"), SampleMails.leadsReady(ANN)))
                .isEqualTo(new SendOutcome.Sent());
    }

    @Test
    void aWrongPasswordIsTheServersTroubleAndIsNotRepeatedToAnyone() {
        post.setUser("leads", "right-password");
        post.getUserManager().setAuthRequired(true);

        assertThat(sent(signedIn("wrong-password"), SampleMails.leadsReady(ANN)))
                .isInstanceOf(SendOutcome.Unreachable.class)
                .asString()
                .contains("LEADS_SMTP_URL")
                .doesNotContain("wrong-password");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotAccepted() {
        var server = server(post.getSmtps().getPort(), Encryption.TLS, null, null);

        assertThat(sent(mailer(server), SampleMails.leadsReady(ANN)))
                .isInstanceOf(SendOutcome.Unreachable.class);
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void aSenderThatIsNoneStopsTheStart() {
        var server = server(25, Encryption.NONE, null, null);

        assertThatThrownBy(
                        () ->
                                new SmtpMailer(
                                        server,
                                        "a@b\r\nBcc: c@d",
                                        PATIENT,
                                        Clock.tickMillis(ZoneOffset.UTC)))
                .hasMessageContaining("LEADS_MAIL_FROM");
    }

    private static SendOutcome sent(SmtpMailer mailer, Mail mail) {
        try (var connection = mailer.open()) {
            return connection.send(mail);
        }
    }

    private SmtpMailer plain() {
        return mailer(server(post.getSmtp().getPort(), Encryption.NONE, null, null));
    }

    private SmtpMailer signedIn(String password) {
        return mailer(server(post.getSmtp().getPort(), Encryption.NONE, "leads", password));
    }

    private static SmtpMailer mailer(SmtpServer server) {
        return new SmtpMailer(
                server, "Leads <leads@example.org>", PATIENT, InstantSource.fixed(NOW));
    }

    private static SmtpServer server(
            int port, Encryption encryption, @Nullable String user, @Nullable String password) {
        return new SmtpServer("127.0.0.1", port, encryption, user, password);
    }

    private static @Nullable String header(MimeMessage mail, String name) throws Exception {
        return mail.getHeader(name, null);
    }

    private static BodyPart part(MimeMessage mail, int index) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(index);
    }
}
