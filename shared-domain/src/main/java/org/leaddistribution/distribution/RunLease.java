package org.leaddistribution.distribution;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;

/// Who may run distributions now, and what was decided.
///
/// @param lease whose work is the distribution that is run
/// @param sealed the plan being written; null when none is
/// @param cancelled whose run somebody has cancelled, and nobody has ended yet; null when there is none
public record RunLease(Lease lease, @Nullable Seal sealed, @Nullable DistributionId cancelled) {
    public boolean isOwnedFor(DistributionId distribution) {
        return lease.isOwnedFor(distribution.value());
    }
}
