package org.leaddistribution.notice;

import java.net.URI;
import org.leaddistribution.notice.Mail.MailAddress;
import org.leaddistribution.notice.MailBody.Fact;
import org.leaddistribution.notice.MailBody.Facts;
import org.leaddistribution.notice.MailBody.Link;
import org.leaddistribution.notice.MailBody.Paragraph;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.LeadsReady;
import org.leaddistribution.notice.Notice.PasswordReset;

/// The words of every mail, in one place.
public final class MailTexts {
    private final PortalLinks links;

    public MailTexts(PortalLinks links) {
        this.links = links;
    }

    /// @param unsubscribeToken the member's own
    public Mail of(LeadsReady notice, MailAddress to, String unsubscribeToken) {
        URI unsubscribe = links.unsubscribe(unsubscribeToken);
        var body =
                MailBody.of(
                        new Paragraph("Hello " + notice.username() + ","),
                        new Paragraph("new leads are ready for you."),
                        Facts.of(
                                new Fact("Number of leads", notice.leadCount()),
                                new Fact("File", notice.filename())),
                        new Paragraph(
                                "To download them, sign in, open My Leads on your dashboard and"
                                        + " choose Download beside the file."),
                        new Link("Open your dashboard", links.myLeads()),
                        new Paragraph(
                                "You can turn these mails off under Account, Notifications, Lead"
                                        + " distribution, or here:"),
                        new Link("Turn these mails off", unsubscribe));
        var subject = "New Leads Available - " + notice.leadCount() + " Leads";
        return new Mail(notice.id(), to, subject, body, unsubscribe);
    }

    public Mail of(DistributionEnded notice, MailAddress to) {
        var body =
                MailBody.of(
                        new Paragraph(opening(notice)),
                        Facts.of(
                                new Fact("Distribution ID", notice.distribution().value()),
                                new Fact("Round", notice.round()),
                                new Fact("Total leads distributed", notice.leads()),
                                new Fact("Members who received leads", notice.membersServed()),
                                new Fact("Status", notice.ending().code())));
        return new Mail(notice.id(), to, "Lead Distribution Complete", body, null);
    }

    /// Says nothing of anybody: it may go to any address.
    static Mail test(Notice.NoticeId id, MailAddress to) {
        var body =
                MailBody.of(
                        new Paragraph("This is a test of the mail settings of Lead Distribution."),
                        new Paragraph("It has arrived, so mail works. Nothing has to be done."));
        return new Mail(id, to, "Test of Lead Distribution", body, null);
    }

    private static String opening(DistributionEnded notice) {
        return switch (notice.ending()) {
            case COMPLETED -> "A lead distribution is complete.";
            case FAILED ->
                    "A lead distribution has failed. The console shows why; distribute it again to go"
                            + " on where it stopped. The figures are those of the rounds before.";
        };
    }

    /// @param token of the invitation
    public Mail of(Invitation notice, MailAddress to, String token) {
        var body =
                MailBody.of(
                        new Paragraph("Hello " + notice.username() + ","),
                        new Paragraph(
                                "an account has been made for you. Choose a password within 24"
                                        + " hours; the link works once."),
                        new Link("Choose your password", links.invitation(token)));
        return new Mail(notice.id(), to, "Your Lead Distribution Account", body, null);
    }

    public Mail of(EmailChanged notice, MailAddress to) {
        var body =
                MailBody.of(
                        new Paragraph("Hello " + notice.username() + ","),
                        new Paragraph(
                                "mail about your account goes to another address from now on, and"
                                        + " links that were sent here work no longer. If you did not"
                                        + " want that, tell whoever runs this service."));
        return new Mail(notice.id(), to, "Your E-mail Address Was Changed", body, null);
    }

    /// @param token of the reset
    public Mail of(PasswordReset notice, MailAddress to, String token) {
        var body =
                MailBody.of(
                        new Paragraph("Hello " + notice.username() + ","),
                        new Paragraph(
                                "a new password was asked for. Choose it within 30 minutes; the link"
                                        + " works once. If it was not you, do nothing."),
                        new Link("Choose a new password", links.reset(token)));
        return new Mail(notice.id(), to, "Choose a New Password", body, null);
    }
}
