package org.leaddistribution.distribution;

import java.util.List;
import org.leaddistribution.lead.DistributionId;

/// Uploads under way: what lets a crash in the middle be swept without a trace.
public interface Uploads {
    /// Notes that leads of this upload are about to be written.
    void open(DistributionId id);

    /// Shows that the upload goes on; false when a sweep has claimed it.
    boolean beat(DistributionId id);

    /// Makes the distribution exist and the upload be no longer under way, both or neither.
    ///
    /// @return false when a sweep has claimed the upload; nothing exists then
    boolean commit(Distribution queued);

    /// Makes a queued distribution not exist, its leads left to be swept, both or neither.
    ///
    /// @return false when it is not queued
    boolean withdraw(DistributionId id);

    /// Gives an upload up, so that it can no longer be committed.
    ///
    /// @return false when it is not under way: it was committed, or swept
    boolean abandon(DistributionId id);

    List<UnderWay> underWay();

    /// Claims an upload that stands still for the sweep; false when it has moved since it was seen.
    boolean claim(UnderWay seen);

    /// Forgets an upload whose leads are gone.
    void forget(DistributionId id);

    /// @param beat grows while the upload goes on
    record UnderWay(DistributionId id, long beat, Claim claim) {}

    /// Whether a sweep has claimed an upload: it can then no longer be committed.
    enum Claim {
        NONE,
        SWEPT
    }
}
