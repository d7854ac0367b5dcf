package org.leaddistribution.notice;

import java.util.Optional;

/// The one notice lease. Every change compares first, so whoever lost it changes nothing.
public interface NoticeLeases {
    NoticeLease current();

    /// Takes the lease with the next token, if it is still exactly as it was seen.
    Optional<NoticeLease> take(NoticeLease seen, String owner);

    /// Shows that the owner lives; false when the token is not current any more.
    boolean beat(long token);

    /// Lets the lease go; of another token nothing changes.
    void release(long token);
}
