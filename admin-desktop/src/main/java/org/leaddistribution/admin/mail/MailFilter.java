package org.leaddistribution.admin.mail;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.OutboxQuery;

/// Which mails the list shows: those of one state, or all.
public enum MailFilter {
    WAITING(NoticeState.PENDING),
    SENDING(NoticeState.SENDING),
    SENT(NoticeState.SENT),
    NOT_WANTED(NoticeState.SKIPPED),
    FAILED(NoticeState.DEAD),
    EVERY(null);

    private final @Nullable NoticeState state;

    MailFilter(@Nullable NoticeState state) {
        this.state = state;
    }

    String label() {
        return state == null ? "Every state" : state.label();
    }

    /// The same mails otherwise.
    OutboxQuery in(OutboxQuery query) {
        return new OutboxQuery(state, query.kind(), query.distribution(), query.readers());
    }
}
