package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.settings.Setting;

/// The mail item of the testing checklist, with a mail server.
class DistributionMailTest {
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private RunningPortal portal;

    @BeforeEach
    void open() {
        server.start();
        var url = "smtp://127.0.0.1:" + server.getSmtp().getPort();
        portal = RunningPortal.start(Map.of(Setting.SMTP_URL, url));
    }

    @AfterEach
    void close() {
        portal.close();
        server.stop();
    }

    @Test
    void checkEmailNotificationsSent() throws Exception {
        var ann = portal.accounts().member("ann", Tier.BRONZE);
        var quiet = portal.accounts().member("quinn", Tier.BRONZE);
        portal.as(quiet).put("/api/users/preferences", "{\"lead_emails\":false}");

        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 120));
        portal.admin().distribute(id);
        Eventually.holds("all mail is settled", Duration.ofSeconds(20), this::nothingIsLeftToSend);

        assertThat(sentTo("quinn@example.org")).isEmpty();
        var toMember = sentTo("ann@example.org").getFirst();
        assertThat(toMember.getSubject()).isEqualTo("New Leads Available - 100 Leads");
        assertThat(textOf(toMember))
                .contains("leads_ann_" + id + ".csv", portal.address() + "/leads");
        var toAdmin = sentTo("adele@example.com").getFirst();
        assertThat(toAdmin.getSubject()).isEqualTo("Lead Distribution Complete");
        assertThat(textOf(toAdmin)).contains(id, "200", "2", "completed");
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(portal.fileIdsOf(ann)).hasSize(1);
    }

    private boolean nothingIsLeftToSend() {
        var states = portal.application().store().outbox().countByState();
        return states.getOrDefault(NoticeState.PENDING, 0L) == 0
                && states.getOrDefault(NoticeState.SENDING, 0L) == 0;
    }

    private List<MimeMessage> sentTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String textOf(MimeMessage mail) throws IOException, MessagingException {
        return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
