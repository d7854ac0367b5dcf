package org.leaddistribution.notice;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.lead.DistributionId;
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

    /// Sends all mails again that are given up, each by itself: whatever ends this early leaves those before it due.
    ///
    /// @param of whose mails; null for those of all distributions and accounts
    /// @param progress hears how many are done of how many, and may call it off
    /// @return how many are due again
    public long sendFailed(Actor actor, @Nullable DistributionId of, Progress<Step> progress) {
        var query = new OutboxQuery(NoticeState.DEAD, null, of, null);
        long total = outbox.count(query);
        long done = 0;
        var tried = new HashSet<NoticeId>();
        List<NoticeId> next = untried(query, tried);
        while (!next.isEmpty() && !progress.isCalledOff()) {
            for (var id : next) {
                tried.add(id);
                done += send(actor, id) ? 1 : 0;
            }
            progress.at(Step.SENDING_AGAIN, tried.size(), Math.max(total, tried.size()));
            next = untried(query, tried);
        }
        return done;
    }

    /// Those that are tried again leave the first page; one that fails once more meanwhile is not tried twice.
    private List<NoticeId> untried(OutboxQuery query, Set<NoticeId> tried) {
        return outbox.page(query, new PageRequest(1, PageRequest.LARGEST_LIMIT)).items().stream()
                .map(entry -> entry.notice().id())
                .filter(id -> !tried.contains(id))
                .toList();
    }

    public enum Step {
        SENDING_AGAIN
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
