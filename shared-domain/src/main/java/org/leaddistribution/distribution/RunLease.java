package org.leaddistribution.distribution;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;

/// Who may run distributions now: one owner over the whole database.
///
/// @param token grows by one with every owner; writes of an earlier token are refused
/// @param owner null when nobody runs anything
/// @param beat grows while the owner lives
/// @param sealed the plan being written; null when none is
public record RunLease(long token, @Nullable Owner owner, long beat, @Nullable Seal sealed) {
    public boolean isFree() {
        return owner == null;
    }

    /// Whether nothing has moved since `earlier` was read: not even the beat.
    public boolean standsStillSince(RunLease earlier) {
        return token == earlier.token && beat == earlier.beat;
    }

    /// @param process a name that no two running programs share
    /// @param running what the owner took the lease for
    public record Owner(String process, DistributionId running) {}
}
