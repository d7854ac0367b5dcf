package org.leaddistribution.admin.mail;

import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.notice.Notice;

/// What a mail is about and whom it is to, as people read it.
final class MailWords {
    private MailWords() {}

    /// A user name; who reads it there is looked up when it is sent.
    static String to(Notice notice) {
        return switch (notice) {
            case Notice.LeadsReady ready -> ready.username();
            case Notice.DistributionEnded ended -> "administrators, for " + ended.uploader();
            case Notice.EmailChanged changed -> changed.username() + ", " + changed.oldEmail();
            case Notice.AccountMail mail -> mail.username();
        };
    }

    static String about(Notice notice) {
        return switch (notice) {
            case Notice.LeadsReady ready ->
                    Formats.count(ready.leadCount(), "new lead", "new leads")
                            + " in "
                            + ready.filename();
            case Notice.DistributionEnded ended -> ended(ended);
            case Notice.Invitation _ -> "Invitation to choose a password";
            case Notice.PasswordReset _ -> "Forgotten password";
            case Notice.EmailChanged _ -> "The e-mail address was changed";
        };
    }

    private static String ended(Notice.DistributionEnded ended) {
        var round = "Round " + Formats.count(ended.round());
        return switch (ended.ending()) {
            case COMPLETED ->
                    round
                            + " is complete: "
                            + Formats.count(ended.leads(), "lead", "leads")
                            + " to "
                            + Formats.count(ended.membersServed(), "member", "members");
            case FAILED -> round + " failed";
        };
    }
}
