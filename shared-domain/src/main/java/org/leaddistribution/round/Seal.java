package org.leaddistribution.round;

import org.leaddistribution.lead.DistributionId;

/// Names the one plan that is being written; from here on that round can only become complete.
///
/// @param planToken under which the plan is kept
public record Seal(DistributionId distribution, int round, String planHash, long planToken) {}
