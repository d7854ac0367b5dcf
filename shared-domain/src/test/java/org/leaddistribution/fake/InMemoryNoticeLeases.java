package org.leaddistribution.fake;

import java.util.Optional;
import org.leaddistribution.notice.NoticeLease;
import org.leaddistribution.notice.NoticeLeases;

/// The notice lease in a field. For one thread.
public final class InMemoryNoticeLeases implements NoticeLeases {
    private NoticeLease lease = new NoticeLease(0, null, 0);

    @Override
    public NoticeLease current() {
        return lease;
    }

    @Override
    public Optional<NoticeLease> take(NoticeLease seen, String owner) {
        if (!lease.equals(seen)) {
            return Optional.empty();
        }
        lease = new NoticeLease(lease.token() + 1, owner, 0);
        return Optional.of(lease);
    }

    @Override
    public boolean beat(long token) {
        if (lease.token() != token || lease.isFree()) {
            return false;
        }
        lease = new NoticeLease(token, lease.owner(), lease.beat() + 1);
        return true;
    }

    @Override
    public void release(long token) {
        if (lease.token() == token) {
            lease = new NoticeLease(token, null, lease.beat());
        }
    }
}
