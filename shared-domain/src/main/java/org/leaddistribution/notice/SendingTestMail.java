package org.leaddistribution.notice;

import java.util.Map;
import java.util.UUID;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.notice.Mail.MailAddress;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.Notice.NoticeId;

/// Sends a mail at once, past the outbox, to see whether mail works and what is wrong where it does not.
public final class SendingTestMail {
    private final Mailer mailer;
    private final AuditTrail audit;

    public SendingTestMail(Mailer mailer, AuditTrail audit) {
        this.mailer = mailer;
        this.audit = audit;
    }

    /// Takes as long as one mail may take.
    public SendOutcome send(Actor actor, MailAddress to) {
        var id = new NoticeId.OfAccount(UUID.randomUUID().toString());
        audit.note(actor, AuditAction.TEST_MAIL_SENT, to.value(), Map.of());
        try (var connection = mailer.open()) {
            return connection.send(MailTexts.test(id, to));
        }
    }
}
