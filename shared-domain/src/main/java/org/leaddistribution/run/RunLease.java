package org.leaddistribution.run;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.round.Seal;

/// Who may run distributions now, and what was decided.
///
/// @param lease whose work is the distribution that is run
/// @param sealed the plan being written; null when none is
/// @param cancelled whose run somebody has cancelled, and nobody has ended yet; null when there is none
public record RunLease(Lease lease, @Nullable Seal sealed, @Nullable DistributionId cancelled) {
    /// What the owner works on who repairs the data meanwhile: no distribution has this id.
    public static final DistributionId REPAIR =
            new DistributionId("00000000-0000-0000-0000-000000000000");

    public boolean isOwnedFor(DistributionId distribution) {
        return lease.isOwnedFor(distribution.value());
    }
}
