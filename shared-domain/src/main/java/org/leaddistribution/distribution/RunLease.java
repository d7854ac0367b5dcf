package org.leaddistribution.distribution;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;

/// Who may run distributions now: one owner over the whole database.
///
/// @param token grows by one with every owner; writes of an earlier token are refused
/// @param owner null when nobody runs anything
/// @param beat grows while the owner lives
/// @param sealed the plan being written; null when none is
/// @param cancelled whose run somebody has cancelled, and nobody has ended yet; null when there is none
public record RunLease(
        long token,
        @Nullable Owner owner,
        long beat,
        @Nullable Seal sealed,
        @Nullable DistributionId cancelled) {
    /// A lease under which nothing is cancelled.
    public RunLease(long token, @Nullable Owner owner, long beat, @Nullable Seal sealed) {
        this(token, owner, beat, sealed, null);
    }

    public boolean isFree() {
        return owner == null;
    }

    /// Whether nothing has moved since `earlier` was read: not even the beat.
    public boolean standsStillSince(RunLease earlier) {
        return token == earlier.token && beat == earlier.beat;
    }

    public boolean isOwnedFor(DistributionId distribution) {
        return owner != null && owner.running().equals(distribution);
    }

    /// @param process a name that no two running programs share
    /// @param running what the owner took the lease for
    public record Owner(String process, DistributionId running) {}
}
