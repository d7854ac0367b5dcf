package org.leaddistribution.admin.plan;

import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.usecase.run.PreviewOutcome;
import org.leaddistribution.usecase.run.PreviewProgress;

/// Works a plan out: [org.leaddistribution.usecase.run.PreviewingDistribution#preview].
@FunctionalInterface
public interface Previews {
    PreviewOutcome preview(DistributionId id, PreviewProgress progress);
}
