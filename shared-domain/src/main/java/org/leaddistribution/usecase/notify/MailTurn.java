package org.leaddistribution.usecase.notify;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.notice.NoticeLease;
import org.leaddistribution.notice.NoticeLeases;

/// Whose turn it is to send mail, as one program sees it.
///
/// A lease whose beat stands still for the whole patience, by this program's own monotonic clock, is a dead
/// one's. Its owner beats before every mail, so the patience must exceed the longest that a mail may take.
/// For one thread.
public final class MailTurn {
    private final NoticeLeases leases;
    private final String owner;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private @Nullable NoticeLease watched;
    private long watchedSince;
    private long lastToken;

    /// @param owner names this program among all that run
    /// @param nanoTime as [System#nanoTime]
    public MailTurn(NoticeLeases leases, String owner, Duration patience, LongSupplier nanoTime) {
        this.leases = leases;
        this.owner = owner;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /// The token of a turn that begins now; empty while it is another's.
    Optional<Long> take() {
        var seen = leases.current();
        if (!isForTheTaking(seen)) {
            return Optional.empty();
        }
        var taken = leases.take(seen, owner).map(NoticeLease::token);
        taken.ifPresent(token -> lastToken = token);
        return taken;
    }

    boolean goesOn(long token) {
        return leases.beat(token);
    }

    void end(long token) {
        leases.release(token);
    }

    private boolean isForTheTaking(NoticeLease seen) {
        return seen.isFree() || isOwnUnreleased(seen) || standsStill(seen);
    }

    /// A turn that ended in an outage could not be released.
    private boolean isOwnUnreleased(NoticeLease seen) {
        return owner.equals(seen.owner()) && seen.token() == lastToken;
    }

    private boolean standsStill(NoticeLease seen) {
        if (!seen.equals(watched)) {
            watched = seen;
            watchedSince = nanoTime.getAsLong();
        }
        return nanoTime.getAsLong() - watchedSince >= patience.toNanos();
    }
}
