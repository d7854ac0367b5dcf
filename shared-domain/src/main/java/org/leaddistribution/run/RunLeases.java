package org.leaddistribution.run;

import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.round.Seal;

/// The one lease of runs, with what its owner has decided. Every change compares first, so whoever lost it
/// changes nothing.
public interface RunLeases extends Leases {
    RunLease state();

    /// Fixes the plan that will be written; false when the token is not current, a plan is sealed, or a run
    /// is cancelled.
    boolean seal(long token, Seal seal);

    /// Clears the seal of a written plan; false when the token is not current any more.
    boolean unseal(long token);

    /// Cancels the run of this distribution; from then on nothing is sealed until [#clearCancel].
    ///
    /// @return false when another token is current or runs another distribution, or a plan is sealed
    boolean cancel(long token, DistributionId running);

    /// Forgets what was cancelled, once it has ended. Of another token nothing changes.
    void clearCancel(long token);
}
