package org.leaddistribution.upload;

import java.util.List;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.round.Distribution;

/// Uploads under way: what lets a crash in the middle be swept without a trace.
///
/// Each has a lease of its own. Whoever uploads is the first owner; a sweep takes it once it is free or has
/// stood still, and from then on the upload can neither go on nor be committed.
public interface Uploads {
    /// Notes that leads of this upload are about to be written.
    ///
    /// @param by who uploads
    /// @return its lease, which is the caller's
    Lease open(DistributionId id, String by);

    /// The lease of an upload under way; where there is no such upload, one that nobody can take.
    Leases leaseOf(DistributionId id);

    /// Makes the distribution exist and the upload be no longer under way, both or neither.
    ///
    /// Looks for the same bytes in the same step: of any number of uploads of one file that end at the
    /// same moment, one is committed unless a repeat is allowed.
    ///
    /// @param token of the lease by which it was uploaded
    Commit commit(Distribution queued, long token, Repeat repeat);

    /// Makes a queued distribution not exist, its leads left to be swept, both or neither.
    ///
    /// @return false when it is not queued
    boolean withdraw(DistributionId id);

    List<DistributionId> underWay();

    /// Forgets an upload whose leads are gone.
    void forget(DistributionId id);

    /// What became of the wish to commit. But for [Committed], no distribution exists.
    sealed interface Commit {
        record Committed() implements Commit {}

        /// The upload is not under way by this lease any more: a sweep has taken it.
        record Swept() implements Commit {}

        /// A distribution of the very same bytes exists; the upload is still under way.
        record SameBytes(Distribution earlier) implements Commit {}
    }

    /// Whether a file that was uploaded before may be uploaded again.
    enum Repeat {
        ASK,
        ALLOWED
    }
}
