package org.leaddistribution.check;

import org.leaddistribution.lead.DistributionId;

/// What became of a repair.
public sealed interface RepairOutcome {
    /// A run is alive, so nothing was looked at.
    record RunAlive(DistributionId running) implements RepairOutcome {}

    /// @param guards unique indexes that were made again
    /// @param counters figures and marks that were counted again
    /// @param files that were made again from their assignments
    /// @param left violations that nothing stored makes good, or whose rows somebody has to choose among
    record Done(long guards, long counters, long files, long left) implements RepairOutcome {
        public boolean isHealthy() {
            return left == 0;
        }

        public long repaired() {
            return guards + counters + files;
        }
    }
}
