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
    /// Looks for the same bytes in the same step: of any number of uploads of one file that end at the
    /// same moment, one is committed unless a repeat is allowed.
    Commit commit(Distribution queued, Repeat repeat);

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

    /// What became of the wish to commit. But for [Committed], no distribution exists.
    sealed interface Commit {
        record Committed() implements Commit {}

        /// A sweep has claimed the upload.
        record Swept() implements Commit {}

        /// A distribution of the very same bytes exists; the upload is still under way.
        record SameBytes(Distribution earlier) implements Commit {}
    }

    /// Whether a file that was uploaded before may be uploaded again.
    enum Repeat {
        ASK,
        ALLOWED
    }

    /// @param beat grows while the upload goes on
    record UnderWay(DistributionId id, long beat, Claim claim) {}

    /// Whether a sweep has claimed an upload: it can then no longer be committed.
    enum Claim {
        NONE,
        SWEPT
    }
}
