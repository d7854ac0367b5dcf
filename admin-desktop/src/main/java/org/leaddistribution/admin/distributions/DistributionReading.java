package org.leaddistribution.admin.distributions;

import java.util.EnumSet;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;

/// What the screen reads every few seconds: a page, and the figures above it.
@FunctionalInterface
public interface DistributionReading {
    Snapshot read(PageRequest request);

    record Snapshot(Page<Distribution> page, Figures figures) {}

    /// @param uploaded leads of all distributions
    /// @param given leads to members, counted once for each member
    /// @param waiting leads in distributions that are not dealt yet
    record Figures(long uploaded, long given, long waiting) {}

    /// Reads from where distributions are kept, in four small queries.
    static DistributionReading of(Distributions distributions) {
        var everyState = EnumSet.allOf(DistributionStatus.class);
        var active = EnumSet.of(DistributionStatus.QUEUED, DistributionStatus.PROCESSING);
        return request ->
                new Snapshot(
                        distributions.page(request),
                        new Figures(
                                distributions.leadsIn(everyState),
                                distributions.assignmentsMade(),
                                distributions.leadsIn(active)));
    }
}
