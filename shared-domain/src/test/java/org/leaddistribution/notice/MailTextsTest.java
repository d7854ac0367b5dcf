package org.leaddistribution.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Mail.MailAddress;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.Ending;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.LeadsReady;
import org.leaddistribution.notice.Notice.PasswordReset;
import org.leaddistribution.round.FileId;

class MailTextsTest {
    private static final MailAddress ANN = new MailAddress("ann@example.org");
    private static final DistributionId DISTRIBUTION = DistributionId.create();

    private final MailTexts texts =
            new MailTexts(new PortalLinks(URI.create("https://leads.example.org")));

    @Test
    void aMemberReadsHowManyLeadsInWhichFileAndWhereToGetThem() {
        var mail = texts.of(leads("ann", "leads_ann.csv"), ANN, "t0ken.x");

        assertThat(mail.subject()).isEqualTo("New Leads Available - 97 Leads");
        assertThat(mail.body().text())
                .contains("Number of leads: 97", "File: leads_ann.csv", "choose Download")
                .contains("https://leads.example.org/leads\n")
                .contains("https://leads.example.org/unsubscribe/t0ken.x");
        assertThat(mail.unsubscribe())
                .isEqualTo(URI.create("https://leads.example.org/unsubscribe/t0ken.x"));
    }

    @Test
    void theAdminReadsIdTotalsAndStatus() {
        var mail = texts.of(ended(Ending.COMPLETED), ANN);

        assertThat(mail.subject()).isEqualTo("Lead Distribution Complete");
        assertThat(mail.body().text())
                .contains("Distribution ID: " + DISTRIBUTION)
                .contains("Total leads distributed: 800")
                .contains("Members who received leads: 8")
                .contains("Status: completed");
        assertThat(mail.unsubscribe()).isNull();
    }

    @Test
    void aFailureIsToldUnderTheSameSubjectWithItsOwnStatus() {
        var mail = texts.of(ended(Ending.FAILED), ANN);

        assertThat(mail.subject()).isEqualTo("Lead Distribution Complete");
        assertThat(mail.body().text()).contains("Status: failed", "has failed");
        assertThat(mail.id()).isNotEqualTo(ended(Ending.COMPLETED).id());
    }

    @Test
    void namesCannotBecomeMarkup() {
        var mail = texts.of(leads("<b>ann&co", "\"x\".csv"), ANN, "t");

        assertThat(mail.body().html())
                .contains("Hello &lt;b&gt;ann&amp;co,", "&quot;x&quot;.csv")
                .doesNotContain("<b>");
    }

    @Test
    void accountMailsHoldTheirLinkAndHowLongItWorks() {
        assertThat(texts.of(new Invitation("k", "ann"), ANN, "s3cret").body().text())
                .contains("https://leads.example.org/invitation/s3cret", "24 hours");
        assertThat(texts.of(new PasswordReset("k", "ann"), ANN, "s3cret").body().html())
                .contains("\"https://leads.example.org/reset/s3cret\"", "30 minutes");
    }

    private static LeadsReady leads(String username, String filename) {
        return new LeadsReady(
                new FileId("f1"), new MemberAddress("0xa"), username, filename, 97, 1);
    }

    private static DistributionEnded ended(Ending ending) {
        return new DistributionEnded(DISTRIBUTION, 1, ending, 800, 8, "root");
    }
}
