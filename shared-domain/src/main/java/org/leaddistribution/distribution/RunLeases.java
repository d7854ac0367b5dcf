package org.leaddistribution.distribution;

import java.util.Optional;
import org.leaddistribution.lead.DistributionId;

/// The one run lease. Every change compares first, so whoever lost it changes nothing.
public interface RunLeases {
    RunLease current();

    /// Takes the lease with the next token, if it is still exactly as it was seen.
    Optional<RunLease> take(RunLease seen, RunLease.Owner owner);

    /// Shows that the owner lives; false when the token is not current any more.
    boolean beat(long token);

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

    /// Lets the lease go; a seal stays. Of another token nothing changes.
    void release(long token);
}
