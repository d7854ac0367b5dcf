package org.leaddistribution.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.ShareOutline;

/// What became of the wish to see a plan.
public sealed interface PreviewOutcome {
    /// @param round as a run would decide it now; or, where one has sealed its plan, as it is being written
    /// @param shares by the members' addresses, those of nothing included
    /// @param verdict of the independent check; null of a plan that is being written
    record Previewed(
            Distribution distribution,
            PlannedRound round,
            List<ShareOutline> shares,
            @Nullable Verdict verdict)
            implements PreviewOutcome {
        public Previewed {
            shares = List.copyOf(shares);
        }

        public long membersServed() {
            return shares.stream().filter(share -> share.size() > 0).count();
        }
    }

    record NoSuchDistribution(DistributionId id) implements PreviewOutcome {}

    /// Nobody wants it any more.
    record Cancelled() implements PreviewOutcome {}
}
