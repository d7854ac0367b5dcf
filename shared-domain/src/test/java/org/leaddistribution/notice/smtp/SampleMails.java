package org.leaddistribution.notice.smtp;

import java.net.URI;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Mail;
import org.leaddistribution.notice.Mail.MailAddress;
import org.leaddistribution.notice.MailTexts;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.Ending;
import org.leaddistribution.notice.Notice.LeadsReady;
import org.leaddistribution.notice.PortalLinks;
import org.leaddistribution.round.FileId;

/// The two mails of a distribution, in their real words.
final class SampleMails {
    static final MailAddress ANN = new MailAddress("ann@example.org");
    static final MailAddress ADMIN = new MailAddress("root@example.org");

    private static final MailTexts TEXTS =
            new MailTexts(new PortalLinks(URI.create("https://leads.example.org")));

    private SampleMails() {}

    static Mail leadsReady(MailAddress to) {
        var notice =
                new LeadsReady(
                        new FileId("f1"), new MemberAddress("0xa"), "Ännchen", "leads.csv", 97, 1);
        return TEXTS.of(notice, to, "t".repeat(100));
    }

    static Mail distributionEnded(DistributionId id) {
        return TEXTS.of(new DistributionEnded(id, 1, Ending.COMPLETED, 800, 8, "root"), ADMIN);
    }
}
