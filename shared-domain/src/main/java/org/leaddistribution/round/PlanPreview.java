package org.leaddistribution.round;

import java.util.List;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.PlanInputs.MemberSnapshot;

/// What a plan that somebody was shown was made from, so that a refusal to run it can name what has
/// changed since.
///
/// @param round the number that it would have had
/// @param bystanders the members who took no part, by address: free or suspended
public record PlanPreview(
        String planHash,
        DistributionId distribution,
        int round,
        PlanInputs inputs,
        List<MemberSnapshot> bystanders) {
    public PlanPreview {
        bystanders = List.copyOf(bystanders);
    }
}
