package org.leaddistribution.admin.plan;

import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.run.PreviewOutcome;
import org.leaddistribution.run.PreviewProgress;

/// Works a plan out: [org.leaddistribution.run.PreviewingDistribution#preview].
@FunctionalInterface
public interface Previews {
    PreviewOutcome preview(DistributionId id, PreviewProgress progress);
}
