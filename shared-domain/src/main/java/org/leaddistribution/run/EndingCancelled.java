package org.leaddistribution.run;

import java.util.Optional;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;

/// Ends runs that were cancelled: their distributions are what they were before, and their plans are
/// forgotten. A cancelled run has sealed nothing, so nothing of it is written for members.
final class EndingCancelled {
    private static final long NOTHING_SEALED = 0;

    private final RunRecords records;

    EndingCancelled(RunRecords records) {
        this.records = records;
    }

    /// Ends the run of this token if it was cancelled; can be done again. That it was cancelled stays noted
    /// until the next owner comes: a reply that was lost costs nothing.
    ///
    /// @return false when it was not, or another has the lease
    boolean endOwn(DistributionId id, long token) {
        var lease = records.leases().state();
        if (lease.lease().token() != token || !id.equals(lease.cancelled())) {
            return false;
        }
        records.distributions().byId(id).ifPresent(run -> giveBack(run, token));
        records.plans().discardUnkept(token + 1, NOTHING_SEALED);
        return true;
    }

    /// Ends what was cancelled under an earlier owner, for whoever has just taken the lease.
    ///
    /// @return whose run it was; empty when none was left to end
    Optional<DistributionId> endCancelled(RunLease taken) {
        var id = taken.cancelled();
        if (id == null) {
            return Optional.empty();
        }
        var left = records.distributions().byId(id).filter(run -> isLeftBefore(taken, run));
        left.ifPresent(run -> giveBack(run, run.run().token()));
        records.leases().clearCancel(taken.lease().token());
        return left.map(Distribution::id);
    }

    private static boolean isLeftBefore(RunLease taken, Distribution run) {
        return run.status() == DistributionStatus.PROCESSING
                && run.run().token() < taken.lease().token();
    }

    private void giveBack(Distribution run, long token) {
        records.distributions().giveBack(run, token);
    }
}
