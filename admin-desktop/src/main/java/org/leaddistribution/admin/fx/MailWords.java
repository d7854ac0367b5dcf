package org.leaddistribution.admin.fx;

import javafx.scene.control.Label;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.notice.Notice;
import org.leaddistribution.notice.NoticeKind;
import org.leaddistribution.notice.Outbox.OutboxEntry;

/// What a mail is about and whom it is to, as people read it.
public final class MailWords {
    private MailWords() {}

    /// A user name; who reads it there is looked up when it is sent.
    public static String to(Notice notice) {
        return switch (notice) {
            case Notice.LeadsReady ready -> ready.username();
            case Notice.DistributionEnded ended -> "administrators, for " + ended.uploader();
            case Notice.EmailChanged changed -> changed.username() + ", " + changed.oldEmail();
            case Notice.AccountMail mail -> mail.username();
        };
    }

    public static String about(Notice notice) {
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

    public static String kind(Notice notice) {
        return switch (NoticeKind.of(notice)) {
            case LEADS_READY -> "New leads, to a member";
            case DISTRIBUTION_COMPLETED -> "Round complete, to administrators";
            case DISTRIBUTION_FAILED -> "Round failed, to administrators";
            case INVITATION -> "Invitation";
            case PASSWORD_RESET -> "Forgotten password";
            case EMAIL_CHANGED -> "E-mail changed, to the old address";
        };
    }

    /// What becomes of it by itself, and what a person has to do.
    public static Label advice(OutboxEntry entry, Formats formats) {
        return switch (entry.state()) {
            case PENDING ->
                    entry.attempts() == 0
                            ? Nodes.note(
                                    Tone.INFO,
                                    "It is sent within seconds while a portal with a mail server"
                                            + " runs.")
                            : Nodes.note(
                                    Tone.WARNING,
                                    "It is tried again by itself after %s, for 48 hours in all. If the"
                                                    .formatted(formats.time(entry.due()))
                                            + " cause is an address, correct it under Members or"
                                            + " Staff meanwhile.");
            case SENDING -> Nodes.note(Tone.INFO, "A portal is sending it at this moment.");
            case SENT ->
                    Nodes.note(
                            Tone.INFO,
                            "A mail server has taken it. If its reader says that it never came, look"
                                    + " into the folder for spam, then send it again.");
            case SKIPPED ->
                    Nodes.note(
                            Tone.INFO,
                            "Nobody was to be told, so nothing has to be done. "
                                    + (entry.lastError() == null ? "" : entry.lastError()));
            case DEAD ->
                    Nodes.note(
                            Tone.DANGER,
                            "It is given up: nothing more happens by itself. Mend the cause – correct"
                                    + " the address under Members or Staff, or try the mail server by"
                                    + " a test mail under Settings – and send it again.");
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
