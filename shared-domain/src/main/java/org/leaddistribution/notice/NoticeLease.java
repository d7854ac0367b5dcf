package org.leaddistribution.notice;

import org.jspecify.annotations.Nullable;

/// Who may send mail now: one owner over the whole database, so that nobody is told twice.
///
/// @param token grows by one with every owner
/// @param owner null when nobody sends
/// @param beat grows while the owner lives
public record NoticeLease(long token, @Nullable String owner, long beat) {
    public boolean isFree() {
        return owner == null;
    }
}
