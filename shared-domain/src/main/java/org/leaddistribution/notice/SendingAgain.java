package org.leaddistribution.notice;

import java.time.InstantSource;
import java.util.Map;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.notice.Notice.NoticeId;

/// Sends a mail once more that was given up, or that its reader says never came.
public final class SendingAgain {
    private final Outbox outbox;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final InstantSource clock;

    public SendingAgain(Outbox outbox, AuditTrail audit, UnitOfWork work, InstantSource clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /// @return false when it waits already, is being sent, or nobody wanted it
    public boolean send(Actor actor, NoticeId id) {
        return work.inOne(() -> isDueAgain(actor, id));
    }

    private boolean isDueAgain(Actor actor, NoticeId id) {
        boolean due = outbox.sendAgain(id, clock.instant());
        if (due) {
            audit.note(actor, AuditAction.MAIL_SENT_AGAIN, id.value(), Map.of());
        }
        return due;
    }
}
